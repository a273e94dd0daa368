import type { ComponentChildren } from 'preact';
import { notesOf } from '#answers/notes-of';
import { around } from '#answers/notice-board';
import { documentTitle } from '#answers/text/document-title';
import type { OfficialDocument } from '#core/documents/document.schema';
import { diff } from '#core/scoring/diff';
import { unsettled } from '#core/scoring/unsettled';
import { headOf } from '#core/season/season';
import { postedText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { Car, carIn } from '../parts/car.tsx';
import { DifferenceView } from '../parts/difference.tsx';
import { DocumentBody } from '../parts/document-body.tsx';
import { type DocumentProps, Envelope, Neighbours, Standing } from '../parts/document-head.tsx';
import { sourcesOfRules } from '../parts/document-rules.tsx';
import { DocumentTitle } from '../parts/documents.tsx';
import { Remarks, remarksOn } from '../parts/remarks.tsx';
import { Signs } from '../parts/signs.tsx';
import { SourceList } from '../parts/source.tsx';
import { TitlesDecided } from '../parts/titles-decided.tsx';
import { Typed } from '../parts/typed.tsx';
import type { Reading } from '../reading.ts';

/** One document whole, and what it changed. */
export const drawDocument: Draw<'document'> = (reading, { number }) => {
  const { words, known } = reading;
  const document = known.season.board.find((one) => String(one.document) === number);
  if (document === undefined) return notYetPosted(reading, number);
  const title = documentTitle(words, known.season, document);
  const { kind } = document;
  return {
    title: words.colon(words.documentNumber(document.document), title),
    description: words.paper.described(
      words.documentNumber(document.document),
      postedText(words, document.posted),
      title,
    ),
    body: (
      <article class="paper">
        <nav aria-label={words.paper.pages}>
          <Neighbours reading={reading} document={document} />
        </nav>
        <p class="kicker">
          <a href={reading.links.to({ page: 'documents' })}>{words.pages.documents}</a> ·{' '}
          {words.documentNumber(document.document)} · {words.documents.kinds[kind]}
        </p>
        <h1>
          <DocumentTitle reading={reading} document={document} />{' '}
          <Signs
            words={words}
            items={unsettled(known.season).filter((one) => one.document === document.document)}
          />
        </h1>
        <Standing reading={reading} document={document} />
        <Envelope reading={reading} document={document} />
        <TitlesDecided reading={reading} document={document} />
        <div class="sheets">
          <div>
            <section>
              <h2>{words.paper.says}</h2>
              <DocumentBody reading={reading} document={document} />
            </section>
            <section>
              <h2>{words.paper.changed}</h2>
              <Changed reading={reading} document={document} />
            </section>
          </div>
          <div>
            <Notes reading={reading} document={document} />
            <SourceList reading={reading} keys={sourcesOf(document)} />
          </div>
        </div>
        <Neighbours reading={reading} document={document} />
      </article>
    ),
  };
};

/** A document of this board that is later than the moment. */
function notYetPosted(reading: Reading, number: string) {
  const { words, known, where, links } = reading;
  const { head } = where;
  const wanted = Number(number);
  if (!/^[1-9]\d*$/.test(number) || wanted <= headOf(known.season) || wanted > head) return undefined;
  const text = words.paper.notYet(wanted);
  return {
    title: words.documentNumber(wanted),
    description: text,
    body: (
      <>
        <h1>{words.documentNumber(wanted)}</h1>
        <p class="lede">{text}</p>
        <p>
          <a href={links.at(head)}>{words.paper.toNow}</a>
        </p>
      </>
    ),
  };
}

/** Doubts and notes of the document itself, and on its lines. */
const Notes = ({ reading, document }: DocumentProps) => (
  <Remarks
    reading={reading}
    remarks={[...remarksOn(reading.words.paper.ownSubject, document), ...notesOf(document)]}
    subject={(of) => <Subject reading={reading} document={document} of={of} />}
  />
);

const Subject = ({ reading, document, of }: DocumentProps & { readonly of: string }): ComponentChildren => {
  const number = carIn(of);
  const round = 'for' in document ? document.for : undefined;
  if (number !== undefined) return <Car reading={reading} number={number} round={round} />;
  return reading.words.paper.subjects[of] ?? <Typed>{of}</Typed>;
};

/** Where the document was read, and then where each clause of its rulebook was. */
const sourcesOf = (document: OfficialDocument): readonly string[] => [
  ...(document.sources ?? []),
  ...(document.kind === 'regulations' ? sourcesOfRules(document.attached ?? document.changes ?? {}) : []),
];

const Changed = ({ reading, document }: DocumentProps) => {
  const { before, after } = around(reading.known.season, document.document);
  return <DifferenceView reading={reading} before={before} after={after} change={diff(before, after)} />;
};
