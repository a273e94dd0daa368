import { listedCars } from '#answers/listed-cars';
import { teamName } from '#answers/names';
import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import type { Reading } from '../reading.ts';
import { Car } from './car.tsx';
import { NamedDriver } from './document-drivers.tsx';
import { ModelSheet, RegisteredSheet, TeamSheet } from './document-sheets.tsx';
import { listOf } from './filled.tsx';
import { Plate } from './names.tsx';
import { Doubt } from './remarks.tsx';
import { Sheet } from './sheet.tsx';

interface Props<Document> {
  readonly reading: Reading;
  readonly document: Document;
}

/** An entry list: each car with its team, model and crew in one line, by class; teams and cars below. */
export const EntryListBody = ({ reading, document }: Props<Of<'entry-list'>>) => {
  const { teams = {}, cars = {}, registered = {} } = document;
  const { words } = reading;
  const said = words.paper.entries;
  return (
    <>
      <CarLines reading={reading} document={document} />
      {Object.keys(teams).length > 0 && (
        <details class="part" open={document.entries === undefined}>
          <summary>
            {said.teams} <small>{Object.keys(teams).length}</small>
          </summary>
          <TeamSheet reading={reading} teams={teams} />
        </details>
      )}
      {Object.keys(cars).length > 0 && (
        <details class="part" open={document.entries === undefined}>
          <summary>
            {said.cars} <small>{Object.keys(cars).length}</small>
          </summary>
          <ModelSheet reading={reading} cars={cars} />
        </details>
      )}
      {Object.keys(registered).length > 0 && (
        <details class="part">
          <summary>
            {said.registered} <small>{Object.keys(registered).length}</small>
          </summary>
          <RegisteredSheet reading={reading} registered={registered} />
        </details>
      )}
    </>
  );
};

const CarLines = ({ reading, document }: Props<Of<'entry-list'>>) => {
  const { words, known } = reading;
  const said = words.paper.entries;
  const lines = listedCars(known.season, document);
  if (lines.length === 0) return null;
  const hasTeam = lines.some((line) => line.team !== undefined);
  const hasCar = lines.some(({ model }) => model !== undefined);
  const hasCrew = lines.some(({ crew }) => crew !== undefined);
  const team = (key: string) => document.teams?.[key]?.name ?? teamName(known.season, key);
  return (
    <Sheet label={said.entries}>
      <table class="plain entered">
        <thead>
          <tr>
            <th scope="col">{said.number}</th>
            {hasTeam && <th scope="col">{said.team}</th>}
            {hasCar && <th scope="col">{said.car}</th>}
            {hasCrew && <th scope="col">{said.crew}</th>}
          </tr>
        </thead>
        {[...Map.groupBy(lines, (line) => line.class ?? '')].map(([name, some]) => (
          <tbody key={name}>
            {name !== '' && (
              <tr class="class">
                <th scope="rowgroup" colSpan={1 + Number(hasTeam) + Number(hasCar) + Number(hasCrew)}>
                  {name} <span class="count">{some.length}</span>
                </th>
              </tr>
            )}
            {some.map(({ key, entered, crew, class: of, team: runBy, model }) => (
              <tr key={key}>
                <th scope="row">
                  {entered?.number === undefined || entered.number === key ? (
                    <Car reading={reading} number={key} round={document.for} />
                  ) : (
                    <Plate season={known.season} number={entered.number} class={of} />
                  )}
                  <Doubt reading={reading} text={entered?.doubt ?? lookup(document.doubts, key)} />
                </th>
                {hasTeam && (
                  <td>
                    {runBy !== undefined && (
                      <a href={reading.links.to({ page: 'team', team: runBy })}>{team(runBy)}</a>
                    )}
                  </td>
                )}
                {hasCar && <td>{model}</td>}
                {hasCrew && (
                  <td>
                    {listOf(words, crew?.map((name) => <NamedDriver reading={reading} name={name} />) ?? [])}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Sheet>
  );
};
