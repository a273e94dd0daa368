import { outlooksAtAGlance } from '#answers/title/every-outlook';
import { titleGroups } from '#answers/title-groups';
import type { OfficialDocument } from '#core/documents/document.schema';
import { isWon, type TitleState } from '#core/title/verdict';
import type { Reading } from '../reading.ts';
import { Names } from './outlook.tsx';

interface DecidedProps {
  readonly reading: Reading;
  readonly document: OfficialDocument;
}

/** The titles that a document decided, as far as that is soon told, each with who has won it; cups are folded. */
export const TitlesDecided = ({ reading, document }: DecidedProps) => {
  const { words, known } = reading;
  const decided = [...outlooksAtAGlance(known.season).values()]
    .filter(({ decidedBy }) => decidedBy === document.document)
    .map(({ state }) => state);
  if (decided.length === 0) return null;
  const groups = titleGroups(known.season, decided);
  const cups = groups.flatMap((group) => group.cups);
  return (
    <section class="decides">
      <h2>{words.changes.titles}</h2>
      <Won reading={reading} titles={groups.flatMap(({ main }) => main)} />
      {cups.length > 0 && (
        <details class="cups" open={cups.length < FOLDED}>
          <summary>{words.titles.cups(cups.length)}</summary>
          <Won reading={reading} titles={cups} />
        </details>
      )}
    </section>
  );
};

/** So many cups are folded. */
const FOLDED = 4;

const Won = ({ reading, titles }: { readonly reading: Reading; readonly titles: readonly TitleState[] }) => (
  <dl class="title-leaders">
    {titles.map((state) => (
      <div key={state.title}>
        <dt>
          <a href={reading.links.to({ page: 'title', title: state.title })}>{state.name}</a>
        </dt>
        <dd>
          <Names
            reading={reading}
            state={state}
            members={state.contenders.filter((one) => isWon(one.state))}
          />
        </dd>
      </div>
    ))}
  </dl>
);
