import type { ComponentChildren } from 'preact';

/** Changes as sentences, each with its reason. */
export const Sentences = ({
  items,
}: {
  readonly items: readonly (readonly [text: string, reason: string | undefined])[];
}) => (
  <ul class="sentences">
    {items.map(([text, reason]) => (
      <li key={text}>
        <strong>{text}</strong>
        {reason !== undefined && `: ${reason}`}
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
