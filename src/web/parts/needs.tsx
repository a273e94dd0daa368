import { numberedName, roundName } from '#answers/names';
import { type GridMark, type NeedsGrid, needsGrid } from '#answers/title/needs-grid';
import {
  type ConditionWords,
  carOf,
  type NeedsWords,
  needsWords,
  WHATEVER,
} from '#answers/title/needs-words';
import type { TitleOutlook } from '#answers/title/outlook';
import { shortContender } from '#answers/title/title-names';
import { NO_POINTS, subtractPoints } from '#core/base/points';
import type { Season } from '#core/season/season';
import type { Needs, PointsLimit } from '#core/title/needs';
import type { TitleState } from '#core/title/verdict';
import type { Words } from '#words/en';
import { pointsText } from '#words/format';
import type { Reading } from '../reading.ts';
import { Plate } from './names.tsx';
import { Sheet } from './sheet.tsx';

interface Props {
  readonly reading: Reading;
  readonly state: TitleState;
  readonly needs: NonNullable<TitleOutlook['needs']>;
}

/** What it takes in the next round: to be champion, and where more rounds follow to stay in. */
export const NeedsSection = ({ reading, state, needs }: Props) => {
  const { words, known } = reading;
  const [next, ...later] = state.remaining;
  if (next === undefined) return null;
  const said = needsWords(known.season, state, needs);
  const isLast = later.length === 0;
  return (
    <section class="needs">
      <h2>{words.titles.needs(roundName(known.season, next.round.key))}</h2>
      <Conditions
        reading={reading}
        state={state}
        needs={needs}
        all={said}
        which="clinch"
        heads={isLast ? words.titles.final : words.titles.early}
      />
      {!isLast && (
        <Conditions
          reading={reading}
          state={state}
          needs={needs}
          all={said}
          which="stay"
          heads={words.titles.stay}
        />
      )}
      <Grid reading={reading} state={state} needs={needs} all={said} />
    </section>
  );
};

/** What is said over conditions, and of those for whom there is nothing to meet. */
interface Heads {
  readonly rows: (names: string, isOne: boolean) => string;
  readonly always: (names: string, isOne: boolean) => string;
  readonly never: (names: string, isOne: boolean) => string;
  readonly nobody?: string;
  readonly everybody?: string;
}

interface ConditionProps extends Props {
  readonly all: readonly NeedsWords[];
  readonly which: 'clinch' | 'stay';
  readonly heads: Heads;
}

const Conditions = ({ reading, state, needs, all, which, heads }: ConditionProps) => {
  const { words, known } = reading;
  const of = (is: ConditionWords['is']) => all.filter((one) => one[which].is === is);
  const names = (some: readonly NeedsWords[]) =>
    some.flatMap(({ contenders }) => contenders.map((one) => nameOf(known.season, state, one)));
  const count = names(all).length;
  const [always, never] = [of('always'), of('never')];
  // What nobody knows for either is said once.
  const unknown = Map.groupBy(
    of('unknown').filter(({ clinch, stay }) => !(which === 'stay' && textOf(clinch) === textOf(stay))),
    (one) => textOf(one[which]),
  );
  const summary = (
    some: readonly NeedsWords[],
    say: Heads['always'],
    everyone: string | undefined,
  ): string | undefined => {
    if (some.length === 0) return undefined;
    if (some.length === all.length && everyone !== undefined) return everyone;
    const found = names(some);
    return say(namesOrCount(words, found, count), found.length === 1);
  };
  const texts = [
    summary(always, heads.always, heads.everybody),
    summary(never, heads.never, heads.nobody),
    ...[...unknown].map(([why, some]) => words.titles.unknown(namesOrCount(words, names(some), count), why)),
  ].filter((text) => text !== undefined);
  return (
    <>
      <div class="paths">
        {[...of('rows'), ...of('sentence')].map((one) => (
          <Path
            key={one.contenders.join()}
            reading={reading}
            state={state}
            who={one.contenders}
            condition={one[which]}
            limits={limitsOf(needs, one, which)}
            say={heads.rows}
          />
        ))}
      </div>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
};

const textOf = (condition: ConditionWords): string => ('text' in condition ? condition.text : '');

/** So many names are still read; more are the others. */
const NAMES = 8;

function namesOrCount(words: Words, names: readonly string[], all: number): string {
  if (names.length <= NAMES) return words.list(names);
  return names.length === all ? words.titles.allWho(all) : words.titles.theOther(names.length);
}

function nameOf(season: Season, state: TitleState, contender: string): string {
  const number = state.contenders.find((one) => one.contender === contender)?.number;
  return numberedName(season, state, { contender, number });
}

interface PathProps {
  readonly reading: Reading;
  readonly state: TitleState;
  readonly who: readonly string[];
  readonly condition: ConditionWords;
  /** By how much it must outscore others, where that is what it takes. */
  readonly limits: readonly PointsLimit[];
  readonly say: Heads['rows'];
}

/** The contenders of one car, and each of their results with what must hold of the others. */
const Path = ({ reading, state, who, condition, limits, say }: PathProps) => {
  const { words, known } = reading;
  const names = who.map((one) => nameOf(known.season, state, one));
  const car = state.for === 'driver' ? carOf(state, who[0] ?? '') : undefined;
  const rows = condition.is === 'rows' ? condition.rows : [];
  const head = say(words.list(names), names.length === 1);
  return (
    <article class="path">
      <h3>
        {car !== undefined && (
          <>
            <Plate season={known.season} number={car} class={state.class} />{' '}
          </>
        )}
        {head}
      </h3>
      {limits.length > 0 ? (
        <Limits reading={reading} state={state} limits={limits} />
      ) : (
        textOf(condition) !== '' && <p>{textOf(condition)}</p>
      )}
      {rows.length > 0 && (
        <table>
          <thead class="unseen">
            <tr>
              <th scope="col">{words.titles.own}</th>
              <th scope="col">{words.titles.others}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ own, others }) => (
              <tr key={own}>
                <th scope="row">{own}</th>
                <td class={others === WHATEVER ? 'soft' : ''}>{others}</td>
              </tr>
            ))}
            {condition.is === 'rows' && condition.isElseNever && (
              <tr>
                <td colSpan={2} class="soft">
                  {words.titles.otherwiseNot}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </article>
  );
};

function limitsOf(
  needs: Props['needs'],
  { contenders }: NeedsWords,
  which: 'clinch' | 'stay',
): readonly PointsLimit[] {
  const condition = needs.find(({ contender }) => contender === contenders[0])?.[which];
  return condition?.code === 'points' ? (condition.limits ?? []) : [];
}

/** By how much it must outscore the others, the hardest first. */
const Limits = ({
  reading: { words, known },
  state,
  limits,
}: Pick<Props, 'reading' | 'state'> & { readonly limits: readonly PointsLimit[] }) => {
  const said = words.titles.outscore;
  const groups = [...Map.groupBy(limits, ({ atLeast }) => atLeast)].toSorted(([a], [b]) => b - a);
  return (
    <>
      <ul class="limits">
        {groups.map(([atLeast, some]) => {
          const names = words.list(
            some.map(({ contender }) => shortContender(known.season, state, contender)),
          );
          const text =
            atLeast === NO_POINTS
              ? said.level(names)
              : atLeast > NO_POINTS
                ? said.more(pointsText(words, atLeast), names)
                : said.fewer(pointsText(words, subtractPoints(NO_POINTS, atLeast)), names);
          return <li key={atLeast}>{text}</li>;
        })}
      </ul>
      {limits.some(({ level }) => level === 'places') && <p class="note">{said.places}</p>}
    </>
  );
};

/** Where two are left: places of the one down, of the other across, and who is then champion. */
const Grid = ({ reading, state, needs, all }: Props & { readonly all: readonly NeedsWords[] }) => {
  const { words, known } = reading;
  const [first, second, ...more] = all.map(({ contenders }) =>
    needs.find(({ contender }) => contender === contenders[0]),
  );
  if (first === undefined || second === undefined || more.length > 0) return null;
  const grid = needsGrid(known.season, state, first, second);
  if (grid === undefined || grid.rows.length < 2) return null;
  const names = [first, second].map((one) => carName(known.season, state, one)) as [string, string];
  const caption = words.titles.down(...names);
  return (
    <Sheet label={caption}>
      <table class="grid duel">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {grid.across.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ own, marks }) => (
            <tr key={own}>
              <th scope="row">{own}</th>
              {marks.map((mark, index) => (
                <td key={grid.across[index]} class={`duel-${mark}`}>
                  {markText(mark, names)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="legend note">
        {legend(words, grid, names, state).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Sheet>
  );
};

function carName(season: Season, state: TitleState, { contender }: Needs): string {
  const car = state.for === 'driver' ? carOf(state, contender) : undefined;
  return car === undefined ? shortContender(season, state, contender) : `#${car}`;
}

const markText = (mark: GridMark, [first, second]: readonly [string, string]): string =>
  ({ first, second, both: '=', open: '·', either: '~', none: '' })[mark];

function legend(
  { titles, rules }: Words,
  { rows, beside }: NeedsGrid,
  names: readonly [string, string],
  { remaining }: TitleState,
): readonly string[] {
  const marks = new Set(rows.flatMap((row) => row.marks));
  const isLast = remaining.length === 1;
  const say = isLast ? titles.grid.champion : titles.grid.already;
  return [
    marks.has('first') ? say(names[0]) : '',
    marks.has('second') ? say(names[1]) : '',
    marks.has('both') ? `= ${titles.grid.both}` : '',
    marks.has('open') ? `· ${isLast ? titles.grid.neither : titles.grid.notYet}` : '',
    marks.has('either') ? `~ ${titles.grid.decides(rules.any(beside))}` : '',
  ].filter((item) => item !== '');
}
