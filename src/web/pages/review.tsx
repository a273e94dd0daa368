import { pathOf } from '#answers/place';
import { type Part, type Review, reviewOf, type Sentence } from '#answers/review/review';
import type { Draw } from '../drawn.ts';
import { DocumentLinks } from '../parts/documents.tsx';
import { placeName } from '../parts/place-name.ts';
import type { Reading } from '../reading.ts';

/** The season in words: each sentence with the number of its proof, and the proofs below, as an encyclopaedia has them. */
export const drawReview: Draw<'review'> = (reading) => {
  const { words, known, where } = reading;
  const { inWords } = words;
  const review = reviewOf(known, where.language);
  const [first] = review.paragraphs.flat();
  const isForeign = first !== undefined && review.language !== words.language;
  return {
    title: inWords.title,
    description: first?.text ?? inWords.nothing,
    body: (
      <>
        <h1>{inWords.title}</h1>
        <p class="lede">
          {first === undefined ? inWords.nothing : inWords.lede}
          {isForeign && ` ${inWords.foreign}`}
        </p>
        {first !== undefined && <Text reading={reading} review={review} isForeign={isForeign} />}
      </>
    ),
  };
};

interface TextProps {
  readonly reading: Reading;
  readonly review: Review;
  readonly isForeign: boolean;
}

const Text = ({ reading, review, isForeign }: TextProps) => {
  const all = review.paragraphs.flat();
  const linked = firstNamed(all);
  return (
    <>
      <div class="in-words" lang={isForeign ? review.language : undefined}>
        {review.paragraphs.map((some) => (
          <p key={some[0]?.text} class="prose">
            {some.map((one, index) => (
              <>
                {index > 0 && review.space}
                <Told reading={reading} one={one} number={all.indexOf(one) + 1} linked={linked} />
              </>
            ))}
          </p>
        ))}
      </div>
      <section class="proofs">
        <h2>{reading.words.inWords.proofs}</h2>
        <ol class="far">
          {all.map((one, index) => (
            <ProofLine key={one.text} reading={reading} one={one} number={index + 1} />
          ))}
        </ol>
      </section>
    </>
  );
};

/** What is named for the first time leads to its page, as in an encyclopaedia; then it is only named. */
function firstNamed(sentences: readonly Sentence[]): ReadonlySet<Part> {
  const first = new Map<string, Part>();
  for (const part of sentences.flatMap(({ parts }) => parts)) {
    const path = part.place && pathOf(part.place);
    if (path !== undefined && !first.has(path)) first.set(path, part);
  }
  return new Set(first.values());
}

interface SentenceProps {
  readonly reading: Reading;
  readonly one: Sentence;
  /** Of the sentence, and of its proof. */
  readonly number: number;
}

const Told = ({ reading, one, number, linked }: SentenceProps & { readonly linked: ReadonlySet<Part> }) => {
  const { words, links } = reading;
  return (
    <span id={`said-${number}`}>
      {one.parts.map((part) =>
        part.place !== undefined && linked.has(part) ? (
          <a href={links.to(part.place)}>{part.text}</a>
        ) : (
          part.text
        ),
      )}
      <sup>
        <a href={`#proof-${number}`} lang={words.language} aria-label={words.inWords.proof(number)}>
          {number}
        </a>
      </sup>
    </span>
  );
};

/** So many pages are named; the documents say the rest. */
const MOST_PAGES = 5;

/** What proves a sentence: the pages where it is found, and the documents. */
const ProofLine = ({ reading, one, number }: SentenceProps) => {
  const { words, links, known } = reading;
  const { places, documents } = one.proof;
  return (
    <li id={`proof-${number}`} value={number}>
      <a class="back" href={`#said-${number}`} aria-label={words.inWords.sentence(number)}>
        ↑
      </a>{' '}
      {places.slice(0, MOST_PAGES).map((place) => (
        <>
          <a href={links.to(place)}>{placeName(words, known.season, place)}</a>
          {' · '}
        </>
      ))}
      {words.reasons.documents} <DocumentLinks reading={reading} numbers={documents} />
    </li>
  );
};
