import type { Place } from '#answers/place';
import { marginText, tieTexts } from '#answers/text/margin-text';
import type { Standings } from '#core/scoring/table';
import type { Reading } from '../reading.ts';

interface TitleMarginProps {
  readonly reading: Reading;
  readonly table: Standings;
  readonly isWon: boolean;
  /** Of so many rows it is told where they are level. */
  readonly shown?: number;
  /** Where more is told of the title. */
  readonly to: Place;
  readonly text: string;
}

/** How far the first of a title is ahead, why of two who are level one is, and the way to more. */
export const TitleMargin = ({ reading, table, isWon, shown = 3, to, text }: TitleMarginProps) => {
  const { words, known, links } = reading;
  const texts = [marginText(words, table, isWon), ...tieTexts(words, known.season, table, shown)];
  return (
    <p class="margin">
      <span>{texts.filter((one) => one !== undefined).join(' · ')}</span>
      <a href={links.to(to)}>{text}</a>
    </p>
  );
};
