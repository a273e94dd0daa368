import type { ComponentChildren } from 'preact';
import type { Words } from '#words/en';
import { filled } from './filled.tsx';
import { Typed } from './typed.tsx';

/** Changes as sentences, each with its reason. */
export const Sentences = ({
  words,
  items,
}: {
  readonly words: Words;
  readonly items: readonly (readonly [text: string, reason: string | undefined])[];
}) => (
  <ul class="sentences">
    {items.map(([text, reason]) => (
      <li key={text}>
        {reason === undefined ? (
          <strong>{text}</strong>
        ) : (
          filled([<strong>{text}</strong>, <Typed>{reason}</Typed>], words.colon)
        )}
      </li>
    ))}
  </ul>
);

export type Pair = readonly [name: string, said: ComponentChildren];

/** Names and what is said of each; nothing of what is not said. */
export const Pairs = ({ pairs }: { readonly pairs: readonly Pair[] }) => (
  <dl class="pairs">
    {pairs
      .filter(([, said]) => said !== undefined && said !== '')
      .map(([name, said]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
  </dl>
);
