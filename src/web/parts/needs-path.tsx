import { type ConditionWords, carOf, WHATEVER } from '#answers/title/needs-words';
import { shortContender, wholeContender } from '#answers/title/title-names';
import { NO_POINTS, subtractPoints } from '#core/base/points';
import type { PointsLimit } from '#core/title/needs';
import type { TitleState } from '#core/title/verdict';
import { pointsText } from '#words/format';
import type { Reading } from '../reading.ts';
import { Plate } from './names.tsx';

interface PathProps {
  readonly reading: Reading;
  readonly state: TitleState;
  readonly who: readonly string[];
  readonly condition: ConditionWords;
  /** By how much it must outscore others, where that is what it takes. */
  readonly limits: readonly PointsLimit[];
  /** The head, of their names. */
  readonly say: (names: string, isOne: boolean) => string;
}

/** The contenders of one car, and each of their results with what must hold of the others. */
export const Path = ({ reading, state, who, condition, limits, say }: PathProps) => {
  const { words, known } = reading;
  const names = who.map((one) => wholeContender(known.season, state, one));
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

/** By how much it must outscore the others, the hardest first. */
const Limits = ({
  reading: { words, known },
  state,
  limits,
}: Pick<PathProps, 'reading' | 'state' | 'limits'>) => {
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

/** A condition in a sentence; empty where it is rows. */
export const textOf = (condition: ConditionWords): string => ('text' in condition ? condition.text : '');
