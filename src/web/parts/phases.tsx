import type { PhaseLaps } from '#answers/laps/race-laps';
import { printClock } from '#core/base/laptime';
import type { Words } from '#words/en';
import { numberText } from '#words/format';

interface Props {
  readonly words: Words;
  /** Undefined where nobody tells a flag. */
  readonly phases: readonly PhaseLaps[] | undefined;
}

/** When the race was neutralised or stopped, in words: the key to what stands behind the lines. */
export const PhaseList = ({ words, phases }: Props) => {
  if (phases === undefined) return <p class="note">{words.laps.noFlags}</p>;
  if (phases.length === 0) return <p class="note">{words.laps.neverNeutralised}</p>;
  return (
    <ul class="phases">
      {[...Map.groupBy(phases, ({ flag }) => flag)].map(([flag, of]) => (
        <li key={flag} class={flag}>
          {words.colon(
            words.laps.flags[flag],
            of.map((phase) => phaseText(words, phase)).join(words.between.clauses),
          )}
        </li>
      ))}
    </ul>
  );
};

/** `34:38 to 39:14 (laps 23 to 24)` */
function phaseText(words: Words, { from, to, first, last }: PhaseLaps): string {
  const laps = words.laps.lapRange(numberText(words, first), numberText(words, last));
  return words.laps.phase(printClock(from), printClock(to), laps);
}
