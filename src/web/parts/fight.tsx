import { leadersOf } from '#answers/leaders';
import { decidedOnText } from '#answers/text/decided-text';
import { stillIn, type TitleOutlook } from '#answers/title/outlook';
import { NO_POINTS, subtractPoints } from '#core/base/points';
import type { Row, Standings } from '#core/scoring/table';
import { unsettledFor } from '#core/scoring/unsettled';
import { pointsCell, signedPoints } from '#words/format';
import type { Reading } from '../reading.ts';
import { Contender } from './names.tsx';
import { Signs } from './signs.tsx';
import { TitleMargin } from './title-margin.tsx';
import { TitleName } from './title-name.tsx';

interface FightProps {
  readonly reading: Reading;
  readonly table: Standings;
  /** Is the season over? */
  readonly isOver: boolean;
  /** How the title stands, where that is worked out. */
  readonly outlook: TitleOutlook | undefined;
}

/** Who leads a title or has won it, with those behind: a few lines that say how close it is. */
export const Fight = ({ reading, table, isOver, outlook }: FightProps) => {
  const { words, links, known } = reading;
  const leaders = leadersOf(table.rows);
  return (
    <article class="fight">
      <h4>
        <a href={links.to({ page: 'table', title: table.title })}>
          <TitleName title={table} />
        </a>{' '}
        <Signs words={words} items={unsettledFor(known.season, table.title)} />
      </h4>
      {leaders.length === 0 ? (
        <p class="note">{words.season.nobody}</p>
      ) : (
        <>
          <FrontRunners reading={reading} table={table} shown={shownOf(leaders.length)} />
          <TitleMargin
            reading={reading}
            table={table}
            isWon={isOver || outlook?.state.decided === true}
            shown={shownOf(leaders.length)}
            to={{ page: 'title', title: table.title }}
            text={fateText(reading, outlook)}
          />
        </>
      )}
    </article>
  );
};

/** Three, and where more share the lead the next behind them. */
const shownOf = (leaders: number): number => Math.max(3, leaders + 1);

/** So many rows, and those who share the rank of the last of them: a crew is not cut in two. */
function frontOf(rows: readonly Row[], shown: number): readonly Row[] {
  const last = rows[shown - 1];
  const sharing = rows.slice(shown).filter(({ position }) => position === last?.position);
  const isCrew = last !== undefined && last.points !== NO_POINTS && sharing.length <= MATES;
  return [...rows.slice(0, shown), ...(isCrew ? sharing : [])].filter(({ position }) => position !== null);
}
const MATES = 3;

/** The front of a table: rank, name, points, and how far behind. */
const FrontRunners = ({
  reading: { words, links, ...reading },
  table,
  shown,
}: Pick<FightProps, 'reading' | 'table'> & { readonly shown: number }) => {
  const [first] = table.rows;
  return (
    <ol>
      {frontOf(table.rows, shown).map((row) => {
        const gap = first === undefined ? NO_POINTS : subtractPoints(row.points, first.points);
        return (
          <li key={row.contender} class={row.position === 1 ? 'first' : ''}>
            <span class="pos">{row.position}</span>
            <Contender reading={{ words, links, ...reading }} table={table} row={row} />
            <span class="gap">
              {gap === NO_POINTS || row.points === NO_POINTS ? '' : signedPoints(words, gap)}
            </span>
            <a class="n" href={links.to({ page: 'reasons', title: table.title, contender: row.contender })}>
              {pointsCell(words, row.points)}
            </a>
          </li>
        );
      })}
    </ol>
  );
};

/** When it was decided, or how many can still win it. */
function fateText({ words, known: { season } }: Reading, outlook: TitleOutlook | undefined): string {
  const document = season.board.find((one) => one.document === outlook?.decidedBy);
  if (document !== undefined) return decidedOnText(words, document);
  const open = outlook === undefined ? 0 : stillIn(outlook.state).length;
  return open === 0 ? words.titles.whoCan : words.season.canWin(open);
}
