import { leadersOf } from '#answers/leaders';
import { contenderName, numberedName } from '#answers/names';
import type { Place } from '#answers/place';
import { marginText } from '#answers/text/margin-text';
import type { Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { pointsCell } from '#words/format';
import { TitleName } from './title-name.tsx';

interface TitleLeadersProps {
  readonly words: Words;
  readonly season: Season;
  readonly tables: readonly Standings[];
  /** Is the season over? Then they have won. */
  readonly isOver: boolean;
  readonly to: (place: Place) => string;
}

/** Who leads each title, or has won it, and by how much: a line for each. */
export const TitleLeaders = ({ words, season, tables, isOver, to }: TitleLeadersProps) => (
  <dl class="title-leaders">
    {tables.map((table) => (
      <div key={table.title}>
        <dt>
          <a href={to({ page: 'table', title: table.title })}>
            <TitleName title={table} />
          </a>
        </dt>
        <dd>
          <Leader words={words} season={season} table={table} isOver={isOver} />
        </dd>
      </div>
    ))}
  </dl>
);

const Leader = ({
  words,
  season,
  table,
  isOver,
}: Pick<TitleLeadersProps, 'words' | 'season' | 'isOver'> & { readonly table: Standings }) => {
  const leaders = leadersOf(table.rows);
  const [first] = leaders;
  if (first === undefined) return <span class="soft">{words.season.nobody}</span>;
  const margin = marginText(words, table, isOver);
  const names =
    leaders.length === 1
      ? numberedName(words, season, table, first)
      : words.list(leaders.map(({ contender }) => contenderName(words, season, table, contender)));
  return (
    <>
      <strong>{names}</strong> {pointsCell(words, first.points)}{' '}
      {margin !== undefined && <small>{margin}</small>}
    </>
  );
};
