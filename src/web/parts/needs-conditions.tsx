import type { ConditionWords, NeedsWords } from '#answers/title/needs-words';
import type { TitleOutlook } from '#answers/title/outlook';
import { wholeContender } from '#answers/title/title-names';
import type { PointsLimit } from '#core/title/needs';
import type { TitleState } from '#core/title/verdict';
import type { Words } from '#words/en';
import type { Reading } from '../reading.ts';
import { Path, textOf } from './needs-path.tsx';

/** What is said over conditions, and of those for whom there is nothing to meet. */
interface Heads {
  readonly rows: (names: string, isOne: boolean) => string;
  readonly always: (names: string, isOne: boolean) => string;
  readonly never: (names: string, isOne: boolean) => string;
  readonly nobody?: string;
  readonly everybody?: string;
}

interface ConditionProps {
  readonly reading: Reading;
  readonly state: TitleState;
  readonly needs: NonNullable<TitleOutlook['needs']>;
  readonly all: readonly NeedsWords[];
  readonly which: 'clinch' | 'stay';
  readonly heads: Heads;
}

/** What each must do to be champion, or to stay in; in a sentence those for whom there is nothing to meet. */
export const Conditions = ({ reading, state, needs, all, which, heads }: ConditionProps) => {
  const { words, known } = reading;
  const of = (is: ConditionWords['is']) => all.filter((one) => one[which].is === is);
  const names = (some: readonly NeedsWords[]) =>
    some.flatMap(({ contenders }) =>
      contenders.map((one) => wholeContender(words, known.season, state, one)),
    );
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
  const paths = [...of('rows'), ...of('sentence')];
  return (
    <>
      {paths.length > 0 && (
        <div class="paths">
          {paths.map((one) => (
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
      )}
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
};

/** So many names are still read; more are the others. */
const NAMES = 8;

function namesOrCount(words: Words, names: readonly string[], all: number): string {
  if (names.length <= NAMES) return words.list(names);
  return names.length === all ? words.titles.allWho(all) : words.titles.theOther(names.length);
}

function limitsOf(
  needs: ConditionProps['needs'],
  { contenders }: NeedsWords,
  which: 'clinch' | 'stay',
): readonly PointsLimit[] {
  const condition = needs.find(({ contender }) => contender === contenders[0])?.[which];
  return condition?.code === 'points' ? (condition.limits ?? []) : [];
}
