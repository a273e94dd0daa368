import type { TitleOutlook } from '#answers/title/outlook';
import { unsettledFor } from '#core/scoring/unsettled';
import type { Reading } from '../reading.ts';
import { Verdict } from './outlook.tsx';
import { Signs } from './signs.tsx';
import { StillIn } from './still-in.tsx';
import { TitleName } from './title-name.tsx';

interface TitleCardProps {
  readonly reading: Reading;
  readonly outlook: TitleOutlook;
}

/** A title in a card: whether it is decided, and everybody who has won it or still can. */
export const TitleCard = ({ reading, outlook }: TitleCardProps) => {
  const { words, known, links } = reading;
  const { state } = outlook;
  return (
    <article class={state.decided ? 'outlook decided' : 'outlook'}>
      <h3>
        <a href={links.to({ page: 'title', title: state.title })}>
          <TitleName title={state} />
        </a>{' '}
        <Signs words={words} items={unsettledFor(known.season, state.title)} />
      </h3>
      <p class="verdict">
        <Verdict reading={reading} outlook={outlook} />
      </p>
      <StillIn reading={reading} state={state} />
    </article>
  );
};
