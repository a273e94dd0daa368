import { everyOutlook } from '#answers/title/every-outlook';
import type { TitleOutlook } from '#answers/title/outlook';
import { type TitleGroup, titleGroups } from '#answers/title-groups';
import type { TitleKey } from '#core/base/ids';
import type { TitleState } from '#core/title/verdict';
import type { Draw } from '../drawn.ts';
import { Assumed } from '../parts/assumed.tsx';
import { ClassSection } from '../parts/class-section.tsx';
import { DecidingDocuments } from '../parts/deciding-documents.tsx';
import { Prizes } from '../parts/outlook.tsx';
import { TitleCard } from '../parts/title-card.tsx';
import type { Reading } from '../reading.ts';

/** Who has won each title, or can still win it. */
export const drawTitles: Draw<'titles'> = (reading) => {
  const { words, known } = reading;
  const found = everyOutlook(known.season);
  const decided = found.filter(({ state }) => state.decided);
  const lede =
    found.length > 0 && decided.length === found.length ? words.titles.ledeOver : words.titles.ledeOpen;
  const summary = found.length === 0 ? words.titles.none : words.titles.decided(decided.length, found.length);
  const groups = titleGroups(
    known.season,
    found.map(({ state }) => state),
  );
  return {
    title: words.titles.title,
    description: [lede, summary].join(words.between.sentences),
    body: (
      <>
        <h1>{words.titles.title}</h1>
        <p class="lede">{found.length === 0 ? summary : lede}</p>
        {found.length > 0 && <p class="score">{summary}</p>}
        {groups.map((group) => (
          <ClassTitles key={group.class} reading={reading} group={group} outlooks={found} />
        ))}
        <DecidingDocuments reading={reading} outlooks={decided} />
        <Prizes reading={reading} outlooks={found} />
        {found.length > 0 && (
          <Assumed
            reading={reading}
            titles={found.map(({ state }) => state.title)}
            isDecided={decided.length === found.length}
          />
        )}
      </>
    ),
  };
};

interface ClassTitlesProps {
  readonly reading: Reading;
  readonly group: TitleGroup<TitleState>;
  readonly outlooks: readonly TitleOutlook[];
}

/** The titles of a class; several cups are folded. */
const ClassTitles = ({ reading, group: { class: name, main, cups }, outlooks }: ClassTitlesProps) => {
  const { words, known } = reading;
  const of = new Map<TitleKey, TitleOutlook>(outlooks.map((one) => [one.state.title, one]));
  const isFolded = cups.length > UNFOLDED;
  const cards = (some: readonly TitleState[]) => (
    <div class="outlooks">
      {some
        .flatMap(({ title }) => of.get(title) ?? [])
        .map((outlook) => (
          <TitleCard key={outlook.state.title} reading={reading} outlook={outlook} />
        ))}
    </div>
  );
  return (
    <ClassSection season={known.season} name={name} as="h2">
      {cards(isFolded ? main : [...main, ...cups])}
      {isFolded && (
        <details class="cups">
          <summary>{words.titles.cups(cups.length)}</summary>
          {cards(cups)}
        </details>
      )}
    </ClassSection>
  );
};

/** One cup of a class stands beside its other titles; more are folded. */
const UNFOLDED = 1;
