import { type ConditionWords, carOf, isByPlaces, outscoringTexts } from '#answers/title/needs-words';
import { wholeContender } from '#answers/title/title-names';
import type { PointsLimit } from '#core/title/needs';
import type { TitleState } from '#core/title/verdict';
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
  const names = who.map((one) => wholeContender(words, known.season, state, one));
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
                <td class={others === words.others.whatever ? 'soft' : ''}>{others}</td>
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
  return (
    <>
      <ul class="limits">
        {outscoringTexts(words, known.season, state, limits).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {isByPlaces(limits) && <p class="note">{words.titles.outscore.places}</p>}
    </>
  );
};

/** A condition in a sentence; empty where it is rows. */
export const textOf = (condition: ConditionWords): string => ('text' in condition ? condition.text : '');
