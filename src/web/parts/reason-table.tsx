import { shortName } from '#answers/names';
import { RACE } from '#core/base/ids';
import type { Explanation } from '#core/scoring/explain';
import { isDropped } from '#core/scoring/table';
import { type Unscored, unscored } from '#core/scoring/unscored';
import { unsettledFor } from '#core/scoring/unsettled';
import type { CalendarRound } from '#core/season/calendar';
import { pointsCell, signedPoints } from '#words/format';
import type { Reading } from '../reading.ts';
import { DocumentLinks } from './documents.tsx';
import { AwardCells, EmptyCells } from './reason-cells.tsx';
import { Sheet } from './sheet.tsx';
import { Signs } from './signs.tsx';

interface Props {
  readonly reading: Reading;
  readonly found: Explanation;
}

/** Round by round what a contender has, or has not, and why; and the sum. */
export const ReasonTable = ({ reading, found }: Props) => {
  const { words } = reading;
  const empty = unscored(reading.known.season, found);
  const { standings: table, row } = found;
  return (
    <Sheet label={words.reasons.title}>
      <table class="plain reasons">
        <thead>
          <tr>
            <th scope="col">{words.reasons.round}</th>
            <th scope="col">{words.reasons.session}</th>
            <th scope="col">{words.reasons.result}</th>
            <th scope="col" class="n">
              {words.reasons.points}
            </th>
            <th scope="col">{words.reasons.because}</th>
            <th scope="col">{words.reasons.documents}</th>
          </tr>
        </thead>
        {table.rounds.map((round, index) => (
          <RoundRows
            key={round.key}
            reading={reading}
            found={found}
            empty={empty}
            round={round}
            index={index}
          />
        ))}
        <tfoot>
          {row.adjustments
            .filter(({ counts }) => counts)
            .map(({ points, document }) => (
              <tr key={document}>
                <th scope="row" colSpan={3}>
                  {words.reasons.decision}
                </th>
                <td class="n">{signedPoints(words, points)}</td>
                <td />
                <td>
                  <DocumentLinks reading={reading} numbers={[document]} />
                </td>
              </tr>
            ))}
          <tr class="sum">
            <th scope="row" colSpan={3}>
              {words.reasons.inAll}
            </th>
            <td class="n total">{pointsCell(words, row.points)}</td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </Sheet>
  );
};

interface RoundProps extends Props {
  readonly empty: readonly Unscored[];
  readonly round: CalendarRound;
  readonly index: number;
}

/** What a round gave: a line for each award and for each result that gave none. */
const RoundRows = ({ reading, found, empty, round, index }: RoundProps) => {
  const { words, links, known } = reading;
  const { season } = known;
  const { standings: table, row } = found;
  if (row.cells[index] === undefined) return null;
  const lines = [
    ...found.lines
      .filter((line) => line.round === round.key)
      .map((line) => ({ session: line.session, line })),
    ...empty.filter((one) => one.round.key === round.key).map((one) => ({ session: one.session, one })),
  ].toSorted((a, b) => Number(a.session === RACE) - Number(b.session === RACE));
  const open = unsettledFor(season, table.title).filter(({ results }) =>
    results.some((one) => one.round === round.key),
  );
  const word =
    table.excluded[index] === true
      ? words.reasons.doesNotCount
      : isDropped(row, index)
        ? words.reasons.dropped
        : '';
  return (
    <tbody id={round.key}>
      {(lines.length === 0 ? [undefined] : lines).map((drawn, at) => (
        <tr key={at}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={Math.max(1, lines.length)}>
              <a href={links.to({ page: 'round', round: round.key })}>{shortName(round, round.key)}</a>
              {word !== '' && <small> {word}</small>} <Signs words={words} items={open} />
            </th>
          )}
          {drawn === undefined ? (
            <td colSpan={5} class="soft">
              {words.reasons.noResult}
            </td>
          ) : 'line' in drawn ? (
            <AwardCells reading={reading} found={found} line={drawn.line} isCounted={word === ''} />
          ) : (
            <EmptyCells reading={reading} found={found} one={drawn.one} />
          )}
        </tr>
      ))}
    </tbody>
  );
};
