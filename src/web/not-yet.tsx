import type { Drawn } from './drawn.ts';
import type { Reading } from './reading.ts';

/** A page of which nothing was known at the moment that is looked at. @param title what it is called later */
export const notYet = ({ words }: Reading, title: string): Drawn => ({
  title,
  description: words.moment.notYet,
  body: (
    <>
      <h1>{title}</h1>
      <p class="lede">{words.moment.notYet}</p>
    </>
  ),
});
