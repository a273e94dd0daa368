import { numberedName, roundName } from '#answers/names';
import { type ConditionWords, carOf, type NeedsWords, needsWords } from '#answers/title/needs-words';
import type { TitleOutlook } from '#answers/title/outlook';
import type { Season } from '#core/season/season';
import type { TitleState } from '#core/title/verdict';
import { plain } from '#words/plain';
import type { Row } from '../print/columns.ts';
import { type Page, section } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, type Text, unbroken } from '../print/text.ts';
import { listed } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { gridLines } from './title-grid.ts';

/** What it takes in the next round, title by title. */
export function titleNeedsLines(season: Season, found: readonly TitleOutlook[], page: Page): readonly Text[] {
  return found.flatMap(({ state, needs }) => {
    const [next] = state.remaining;
    if (needs === undefined || next === undefined) return [];
    const words = needsWords(plain, season, state, needs);
    const where = roundName(season, next.round.key);
    const isLast = state.remaining.length === 1;
    return [
      ...section(page, `${state.name}: what it takes at ${where}`, [
        ...(isLast
          ? conditionLines(season, state, words, 'clinch', FINAL, page)
          : [
              ...conditionLines(season, state, words, 'clinch', AHEAD, page),
              ...conditionLines(season, state, words, 'stay', STAY, page),
            ]),
      ]),
      ...gridLines(season, state, needs, words, page),
    ];
  });
}

/** What is said over the conditions, and of those for whom there is nothing to meet. */
interface Heads {
  readonly rows: Verb;
  readonly always: Verb;
  readonly never: Verb;
}
type Verb = readonly [one: string, several: string, all: string];
const CHAMPION = ['is champion whatever happens', 'are champions whatever happens', ''] as const;
const FINAL: Heads = {
  rows: ['is champion with', 'are champions with', ''],
  always: CHAMPION,
  never: ['cannot be champion', 'cannot be champion', 'Nobody can be champion.'],
};
const AHEAD: Heads = {
  rows: ['is champion already with', 'are champions already with', ''],
  always: CHAMPION,
  never: ['cannot be champion yet', 'cannot be champion yet', 'Nobody can be champion yet.'],
};
const STAY: Heads = {
  rows: ['stays in with', 'stay in with', ''],
  always: ['stays in whatever happens', 'stay in whatever happens', 'Everybody stays in whatever happens.'],
  never: ['is out whatever happens', 'are out whatever happens', ''],
};

function conditionLines(
  season: Season,
  state: TitleState,
  words: readonly NeedsWords[],
  which: 'clinch' | 'stay',
  heads: Heads,
  page: Page,
): readonly Text[] {
  const of = (is: ConditionWords['is']) => words.filter((one) => one[which].is === is);
  const names = (some: readonly NeedsWords[]) =>
    some.flatMap(({ contenders }) => contenders.map((one) => nameOf(season, state, one)));
  const summary = (some: readonly NeedsWords[], [one, several, all]: Verb) => {
    if (some.length === 0) return [];
    const found = names(some);
    const said = `${namesOrOthers(found, names(words).length)} ${found.length === 1 ? one : several}.`;
    return paragraph(some.length === words.length && all !== '' ? all : said, page.width, 2);
  };
  // What nobody knows for either is said once.
  const isSaid = ({ clinch, stay }: NeedsWords) => which === 'stay' && textOf(clinch) === textOf(stay);
  const unknown = Map.groupBy(
    of('unknown').filter((one) => !isSaid(one)),
    (one) => textOf(one[which]),
  );
  return [
    ...[...of('rows'), ...of('sentence')].flatMap((one) =>
      groupLines(season, state, one, one[which], heads.rows, page),
    ),
    ...summary(of('always'), heads.always),
    ...summary(of('never'), heads.never),
    ...[...unknown].flatMap(([said, some]) =>
      paragraph(`${namesOrOthers(names(some), names(words).length)}: ${said}.`, page.width, 2),
    ),
  ];
}

const textOf = (condition: ConditionWords): string => ('text' in condition ? condition.text : '');

/** So many names are still read; more are the others. */
const NAMES = 8;

function namesOrOthers(names: readonly string[], all: number): string {
  if (names.length <= NAMES) return listed(names);
  return names.length === all ? `All ${all} who can win it` : `The other ${names.length}`;
}

const nameOf = (season: Season, state: TitleState, contender: string): string => {
  const number = state.contenders.find((one) => one.contender === contender)?.number;
  return unbroken(numberedName(plain, season, state, { contender, number }));
};

/** The contenders of one car, and each of their results with what must hold of the others. */
function groupLines(
  season: Season,
  state: TitleState,
  { contenders }: NeedsWords,
  condition: ConditionWords,
  [one, several]: Verb,
  page: Page,
): readonly Text[] {
  const names = contenders.map((contender) => nameOf(season, state, contender));
  const car = state.for === 'driver' ? carOf(state, contenders[0] ?? '') : undefined;
  const verb = ` ${contenders.length === 1 ? one : several} ${textOf(condition)}`.trimEnd();
  const who = [bold(listed(names)), dim(car === undefined ? '' : ` (#${car})`), verb];
  const rows = condition.is === 'rows' ? condition.rows : [];
  const isElse = condition.is === 'rows' && condition.isElseNever;
  return [
    ...paragraph(who, page.width, 2),
    ...table(
      COLUMNS,
      [
        ...rows.map(({ own, others }): Row => [own, others === plain.others.whatever ? dim(others) : others]),
        ...(isElse ? [[dim('otherwise not')]] : []),
      ],
      { width: page.width, indent: 4 },
    ),
  ];
}
const COLUMNS = [
  { narrow: 'wrap', least: 20 },
  { narrow: 'wrap', least: 30 },
] as const;
