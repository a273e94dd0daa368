import { roundName } from '#answers/names';
import { needsWords } from '#answers/title/needs-words';
import type { TitleOutlook } from '#answers/title/outlook';
import type { TitleState } from '#core/title/verdict';
import type { Reading } from '../reading.ts';
import { Conditions } from './needs-conditions.tsx';
import { NeedsGridTable } from './needs-grid.tsx';

interface Props {
  readonly reading: Reading;
  readonly state: TitleState;
  readonly needs: NonNullable<TitleOutlook['needs']>;
  /** Only what makes a champion. */
  readonly isShort?: true;
}

/** What it takes in the next round: to be champion, and where more rounds follow to stay in. */
export const NeedsSection = ({ reading, state, needs, isShort }: Props) => {
  const { words, known } = reading;
  const [next, ...later] = state.remaining;
  if (next === undefined) return null;
  const said = needsWords(words, known.season, state, needs);
  const isLast = later.length === 0;
  return (
    <section class="needs">
      <h2 class={isShort && 'kicker'}>{words.titles.needs(roundName(known.season, next.round.key))}</h2>
      <Conditions
        reading={reading}
        state={state}
        needs={needs}
        all={said}
        which="clinch"
        heads={isLast ? words.titles.final : words.titles.early}
      />
      {!isLast && !isShort && (
        <Conditions
          reading={reading}
          state={state}
          needs={needs}
          all={said}
          which="stay"
          heads={words.titles.stay}
        />
      )}
      {!isShort && <NeedsGridTable reading={reading} state={state} needs={needs} all={said} />}
    </section>
  );
};
