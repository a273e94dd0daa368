import { whereText } from '#answers/text/where-text';
import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import { rulebookAt } from '#core/season/calendar';
import { dayText } from '#words/format';
import type { Reading } from '../reading.ts';
import { type Pair, Pairs } from './document-pairs.tsx';
import { Nation } from './names.tsx';
import { Sheet } from './sheet.tsx';
import { Times } from './timetable.tsx';
import { Typed } from './typed.tsx';

interface Props<Document> {
  readonly reading: Reading;
  readonly document: Document;
}

/** What opens a board: the season, its series and who defends which title. */
export const SeasonBody = ({ reading: { words, known }, document }: Props<Of<'season'>>) => {
  const { titles } = rulebookAt(known.season);
  const { season, series, edition, year, organiser, family, defending = {} } = document;
  const said = words.paper.season;
  const members = family?.members.map(({ series: name, became }) =>
    became === undefined ? name : words.brackets(name, became),
  );
  return (
    <Pairs
      pairs={[
        [said.season, <Typed>{season}</Typed>],
        [said.series, <Typed>{series}</Typed>],
        [said.edition, edition],
        [said.year, year],
        [said.organiser, <Typed>{organiser}</Typed>],
        [said.family, family && <Typed>{words.colon(family.of, words.list(members ?? []))}</Typed>],
        ...Object.entries(defending).map(
          ([title, champions]): Pair => [
            said.defending(lookup(titles, title)?.name ?? title),
            words.list(champions),
          ],
        ),
      ]}
    />
  );
};

/** A calendar as the document prints it. */
export const CalendarBody = ({ reading, document }: Props<Of<'calendar'>>) => {
  const { words, links } = reading;
  const said = words.calendar;
  return (
    <Sheet label={said.title}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col" class="n">
              {said.number}
            </th>
            <th scope="col">{said.date}</th>
            <th scope="col">{said.race}</th>
            <th scope="col">{said.circuit}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(document.rounds).map(([round, terms], index) => (
            <tr key={round}>
              <td class="n">{index + 1}</td>
              <td class="day">
                {dayText(words, terms.date)}
                {(terms.provisional ?? document.provisional) === true && <small> {said.provisional}</small>}
              </td>
              <th scope="row">
                <a href={links.to({ page: 'round', round })} lang="">
                  {terms.race}
                </a>
                {terms.alongside !== undefined && <small> {said.alongside(terms.alongside)}</small>}
                {terms.timetable !== undefined && <Times words={words} timetable={terms.timetable} />}
              </th>
              <td>
                {whereText(words, terms)} <Nation country={terms.country} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};
