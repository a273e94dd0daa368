import { Fragment } from 'preact';
import { leadersOf } from '#answers/leaders';
import { shortName } from '#answers/names';
import type { TitleOutlook } from '#answers/title/outlook';
import { RACE } from '#core/base/ids';
import { NO_POINTS, subtractPoints } from '#core/base/points';
import { progress } from '#core/scoring/progress';
import type { Standings } from '#core/scoring/table';
import { recordOf } from '#core/season/season';
import { pointsCell, postedText } from '#words/format';
import type { Reading } from '../reading.ts';
import { DocumentTitle } from './documents.tsx';
import { listOf } from './filled.tsx';
import { Contender } from './names.tsx';
import { Sheet } from './sheet.tsx';

interface Props {
  readonly reading: Reading;
  readonly outlook: TitleOutlook;
}

/** Who led after each race, by how much, and where it was decided. */
export const TitleStory = ({ reading, outlook, table }: Props & { readonly table: Standings }) => {
  const { words, known, links } = reading;
  const after = progress(known.season, table.title);
  if (after.length === 0) return null;
  const { decidedBy } = outlook;
  const documents = after.map(
    ({ round }) => recordOf(known.season, round.key).classifications.get(RACE)?.document ?? 0,
  );
  return (
    <section>
      <h2>{words.titles.story}</h2>
      <Sheet label={words.titles.story}>
        <table class="plain story">
          <thead>
            <tr>
              <th scope="col">{words.titles.after}</th>
              <th scope="col">{words.titles.leader}</th>
              <th scope="col" class="n">
                {words.titles.points}
              </th>
              <th scope="col" class="n">
                {words.titles.aheadBy}
              </th>
            </tr>
          </thead>
          <tbody>
            {after.map(({ round, table: then }, index) => {
              const leaders = leadersOf(then.rows);
              const [first] = leaders;
              const second = then.rows.find((row) => row.position !== null && row.position > 1);
              const margin = first && second && subtractPoints(first.points, second.points);
              // Decided once this race was posted, and before the next one.
              const isHere =
                decidedBy !== undefined &&
                decidedBy >= (documents[index] ?? 0) &&
                (index === after.length - 1 || decidedBy < (documents[index + 1] ?? 0));
              const isByRace = decidedBy === documents[index];
              return (
                <Fragment key={round.key}>
                  <tr class={isHere && isByRace ? 'here' : ''}>
                    <th scope="row">
                      <a href={links.to({ page: 'round', round: round.key })}>
                        {shortName(round, round.key)}
                      </a>
                      {isHere && isByRace && decidedBy !== undefined && (
                        <a
                          class="fate clinched"
                          href={links.to({ page: 'document', number: String(decidedBy) })}
                        >
                          {words.titles.decidedHere}
                        </a>
                      )}
                    </th>
                    <td>
                      {listOf(
                        words,
                        leaders.map((row) => <Contender reading={reading} table={then} row={row} />),
                      )}
                    </td>
                    <td class="n">{first === undefined ? '–' : pointsCell(words, first.points)}</td>
                    <td class="n">
                      {margin === undefined
                        ? ''
                        : margin === NO_POINTS
                          ? words.titles.level
                          : pointsCell(words, margin)}
                    </td>
                  </tr>
                  {isHere && !isByRace && decidedBy !== undefined && (
                    <DecidedBetween reading={reading} number={decidedBy} />
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </Sheet>
    </section>
  );
};

/** What decided a title between two races: a round that was removed, a judgment. */
const DecidedBetween = ({ reading, number }: { readonly reading: Reading; readonly number: number }) => {
  const { words, known, links } = reading;
  const document = known.season.board.find((one) => one.document === number);
  if (document === undefined) return null;
  return (
    <tr class="here">
      <th scope="row">{postedText(words, document.posted)}</th>
      <td colSpan={3}>
        <a href={links.to({ page: 'document', number: String(number) })}>
          <DocumentTitle reading={reading} document={document} />
        </a>{' '}
        <span class="fate clinched">{words.titles.decidedHere}</span>
      </td>
    </tr>
  );
};
