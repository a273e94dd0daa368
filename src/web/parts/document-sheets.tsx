import type { Of } from '#core/documents/document.schema';
import type { Reading } from '../reading.ts';
import { NamedDriver } from './document-drivers.tsx';
import { Nation } from './names.tsx';
import { Doubt } from './remarks.tsx';
import { Sheet } from './sheet.tsx';
import { Typed } from './typed.tsx';

type EntryList = Of<'entry-list'>;

/** Teams as an entry list names them. */
export const TeamSheet = ({
  reading,
  teams,
}: {
  readonly reading: Reading;
  readonly teams: NonNullable<EntryList['teams']>;
}) => {
  const { words, links } = reading;
  const said = words.paper.entries;
  return (
    <Sheet label={said.teams}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{said.team}</th>
            <th scope="col">{said.country}</th>
            <th scope="col">{said.also}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(teams).map(([key, team]) => (
            <tr key={key}>
              <th scope="row" class="who">
                <a href={links.to({ page: 'team', team: key })}>{team.name ?? key}</a>
                <Doubt reading={reading} text={team.doubt} />
              </th>
              <td>
                <Nation country={team.country} />
              </td>
              <td class="soft">{team.also?.join(words.between.items)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

/** Cars as it names them: chassis, engine and tyres. */
export const ModelSheet = ({
  reading,
  cars,
}: {
  readonly reading: Reading;
  readonly cars: NonNullable<EntryList['cars']>;
}) => {
  const said = reading.words.paper.entries;
  return (
    <Sheet label={said.cars}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{said.car}</th>
            <th scope="col">{said.chassis}</th>
            <th scope="col">{said.engine}</th>
            <th scope="col">{said.tyre}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(cars).map(([key, model]) => (
            <tr key={key}>
              <th scope="row">
                {key}
                <Doubt reading={reading} text={model.doubt} />
              </th>
              <td>{model.chassis}</td>
              <td>{model.engine}</td>
              <td>{model.tyre}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

/** Drivers who are registered for some titles alone. */
export const RegisteredSheet = ({
  reading,
  registered,
}: {
  readonly reading: Reading;
  readonly registered: NonNullable<EntryList['registered']>;
}) => {
  const { words } = reading;
  const said = words.paper.entries;
  return (
    <Sheet label={said.registered}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{said.driver}</th>
            <th scope="col">{said.titles}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(registered).map(([driver, titles]) => (
            <tr key={driver}>
              <th scope="row">
                <NamedDriver reading={reading} name={driver} />
              </th>
              <td>
                <Typed>{titles.join(words.between.items)}</Typed>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};
