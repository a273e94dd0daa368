import { leadersOf } from '#answers/leaders';
import { marginText } from '#answers/text/margin-text';
import { titleGroups } from '#answers/title-groups';
import { RACE, type RoundKey } from '#core/base/ids';
import { allStandings } from '#core/scoring/standings';
import type { Standings } from '#core/scoring/table';
import { afterRound } from '#core/season/after-round';
import { calendar } from '#core/season/calendar';
import { emptySeason, fold } from '#core/season/fold';
import { recordOf, type Season } from '#core/season/season';
import { pointsCell } from '#words/format';
import type { Reading } from '../reading.ts';
import { Contender } from './names.tsx';
import { Sheet } from './sheet.tsx';

/** Who leads each title after a round, and by how much, by class; several cups of a class are folded. */
export const TitlesAfter = ({ reading, round }: { readonly reading: Reading; readonly round: RoundKey }) => {
  const { words, known } = reading;
  const after: Reading = { ...reading, known: { ...known, season: seasonAfter(known.season, round) } };
  const groups = titleGroups(after.known.season, allStandings(after.known.season));
  const cups = groups.flatMap((group) => group.cups);
  const isFolded = cups.length > UNFOLDED;
  return (
    <>
      <LeaderTable
        reading={after}
        tables={groups.flatMap((group) => (isFolded ? group.main : [...group.main, ...group.cups]))}
      />
      {isFolded && (
        <details class="cups">
          <summary>{words.titles.cups(cups.length)}</summary>
          <LeaderTable reading={after} tables={cups} />
        </details>
      )}
    </>
  );
};

/** So many cups in all stand among the other titles; more are folded. */
const UNFOLDED = 2;

/** @param reading with the season as it stood after the round. */
const LeaderTable = ({
  reading,
  tables,
}: {
  readonly reading: Reading;
  readonly tables: readonly Standings[];
}) => {
  const { words, links } = reading;
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
          {tables.map((table) => (
            <tr key={table.title}>
              <th scope="row">
                <a href={links.to({ page: 'table', title: table.title })}>{table.name}</a>
              </th>
              <Leader reading={reading} table={table} />
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
      <td class="soft">{marginText(words, table, false)}</td>
    </>
  );
};

/** The season as it stood after a round; after the last race that was run it is the season itself. */
function seasonAfter(season: Season, round: RoundKey): Season {
  const last = calendar(season).findLast(({ key }) => recordOf(season, key).classifications.has(RACE));
  return last?.key === round ? season : afterRound(season, round).reduce(fold, emptySeason);
}
