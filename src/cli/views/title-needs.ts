import type { Season } from '#core/season/season';
import type { TitleState } from '#core/title/verdict';
import { contenderName, numberedName, roundName } from '#office/json/names';
import { type ConditionWords, carOf, type NeedsWords, needsWords } from '#office/title/needs-words';
import type { TitleOutlook } from '#office/title/outlook';
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
    const words = needsWords(season, state, needs);
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
  readonly rows: string;
  readonly always: string;
  readonly never: string;
}
const FINAL: Heads = {
  rows: 'is champion with',
  always: 'champion in any case',
  never: 'not champion in any case',
};
const AHEAD: Heads = {
  rows: 'is champion already with',
  always: 'champion already in any case',
  never: 'not yet champion in any case',
};
const STAY: Heads = { rows: 'stays in with', always: 'still in in any case', never: 'out in any case' };

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
  const summary = (some: readonly NeedsWords[], said: string) =>
    some.length === 0 ? [] : paragraph([`${listed(names(some))}: `, said], page.width, 2);
  const unknown = Object.entries(
    Object.groupBy(of('unknown'), (one) => (one[which].is === 'unknown' ? one[which].text : '')),
  );
  return [
    ...of('rows').flatMap((one) => groupLines(season, state, one, one[which], heads.rows, page)),
    ...of('sentence').flatMap((one) => groupLines(season, state, one, one[which], heads.rows, page)),
    ...summary(of('always'), heads.always),
    ...summary(of('never'), heads.never),
    ...unknown.flatMap(([said, some = []]) => summary(some, said)),
  ];
}

const nameOf = (season: Season, state: TitleState, contender: string): string => {
  const number = state.contenders.find((one) => one.contender === contender)?.number;
  return unbroken(
    number === undefined
      ? contenderName(season, state, contender)
      : numberedName(season, state, { contender, number }),
  );
};

/** The contenders of one car, and each of their results with what must hold of the others. */
function groupLines(
  season: Season,
  state: TitleState,
  { contenders }: NeedsWords,
  condition: ConditionWords,
  head: string,
  page: Page,
): readonly Text[] {
  const names = contenders.map((one) => nameOf(season, state, one));
  const car = state.for === 'driver' ? carOf(state, contenders[0] ?? '') : undefined;
  const plural =
    contenders.length === 1 ? head : head.replace(/^is champion/, 'are champions').replace(/^stays/, 'stay');
  const who: Text = [bold(listed(names)), car === undefined ? '' : dim(` (#${car})`), ` ${plural}`];
  if (condition.is === 'sentence')
    return paragraph(
      [...(Array.isArray(who) ? who : [who]), condition.text.replace(/^with/, '')],
      page.width,
      2,
    );
  if (condition.is !== 'rows') return [];
  const rows: Row[] = condition.rows.map(({ own, others }) => [
    own,
    others === ALWAYS ? dim(others) : others,
  ]);
  const columns = [
    { narrow: 'wrap', least: 20 },
    { narrow: 'wrap', least: 30 },
  ] as const;
  return [
    ...paragraph(who, page.width, 2),
    ...table(columns, [...rows, ...(condition.isElseNever ? [[dim('otherwise not')]] : [])], {
      width: page.width,
      indent: 4,
    }),
  ];
}
const ALWAYS = 'whatever the others do';
