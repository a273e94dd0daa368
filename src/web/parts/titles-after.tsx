import { leadersOf } from '#answers/leaders';
import { RACE, type RoundKey } from '#core/base/ids';
import { subtractPoints } from '#core/base/points';
import { allStandings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import { afterRound } from '#core/season/after-round';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import { recordOf, type Season } from '#core/season/season';
import { pointsCell, pointsText } from '#words/format';
import type { Reading } from '../reading.ts';
import { Contender } from './names.tsx';
import { Sheet } from './sheet.tsx';

/** Who leads each title after a round, and by how much. */
export const TitlesAfter = ({ reading, round }: { readonly reading: Reading; readonly round: RoundKey }) => {
  const { words, links, known } = reading;
  const after: Reading = { ...reading, known: { ...known, season: seasonAfter(known.season, round) } };
  return (
    <Sheet labelledBy="titles">
      <table class="plain leaders">
        <thead>
          <tr>
            <th scope="col">{words.record.title}</th>
            <th scope="col">{words.chart.who}</th>
            <th scope="col" class="n">
              {words.standings.total}
            </th>
            <th scope="col">{words.standings.gap}</th>
          </tr>
        </thead>
        <tbody>
          {allStandings(after.known.season).map((table) => (
            <tr key={table.title}>
              <th scope="row">
                <a href={links.to({ page: 'table', title: table.title })}>{table.name}</a>
              </th>
              <Leader reading={after} table={table} />
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

const Leader = ({ reading, table }: { readonly reading: Reading; readonly table: Standings }) => {
  const { words } = reading;
  const leaders = leadersOf(table.rows);
  const [first] = leaders;
  if (first === undefined) {
    return (
      <td colSpan={3} class="soft">
        {words.season.nobody}
      </td>
    );
  }
  const next = table.rows.find(({ position }) => position !== null && position > 1);
  const margin = next && subtractPoints(first.points, next.points);
  return (
    <>
      <td>
        {leaders.map((row) => (
          <div key={row.contender}>
            <Contender reading={reading} table={table} row={row} />
          </div>
        ))}
      </td>
      <td class="n">
        <b>{pointsCell(words, first.points)}</b>
      </td>
      <td class="soft">
        {margin !== undefined &&
          (margin === 0 ? words.season.level : words.season.ahead(pointsText(words, margin)))}
      </td>
    </>
  );
};

/** The season as it stood after a round; after the last race that was run it is the season itself. */
function seasonAfter(season: Season, round: RoundKey): Season {
  const last = calendar(season).findLast(({ key }) => recordOf(season, key).classifications.has(RACE));
  return last?.key === round ? season : afterRound(season, round).reduce(fold, emptySeason);
}
