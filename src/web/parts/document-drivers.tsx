import { personText } from '#answers/text/person-text';
import type { Of } from '#core/documents/document.schema';
import { personOf } from '#core/season/entered';
import type { Reading } from '../reading.ts';
import { Driver, Nation } from './names.tsx';
import { Doubt } from './remarks.tsx';
import { Sheet } from './sheet.tsx';

interface Props<Document> {
  readonly reading: Reading;
  readonly document: Document;
}

/** The people of a list, with their other spellings, grades and ids. */
export const DriverSheet = ({ reading, document }: Props<Of<'drivers'>>) => {
  const { words, links } = reading;
  const said = words.paper.drivers;
  const people = Object.entries(document.drivers).map(([key, person]) => {
    return { key, person, more: personText(words, person) };
  });
  const hasMore = people.some(({ more }) => more !== '');
  return (
    <Sheet label={said.driver}>
      <table class={hasMore ? 'plain' : 'plain people'}>
        <thead>
          <tr>
            <th scope="col">{said.driver}</th>
            <th scope="col">{said.country}</th>
            {hasMore && <th scope="col">{said.more}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map(({ key, person, more }) => (
            <tr key={key}>
              <th scope="row" class="who">
                <a href={links.to({ page: 'driver', driver: key })}>{person.name ?? key}</a>
                <Doubt reading={reading} text={person.doubt} />
              </th>
              <td>
                <Nation country={person.country} />
              </td>
              {hasMore && <td class="soft">{more}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

/** A driver in the spelling of a document, who leads to his page. */
export const NamedDriver = ({ reading, name }: { readonly reading: Reading; readonly name: string }) => (
  <Driver reading={reading} driver={personOf(reading.known.season, name as never)} />
);
