import type { ComponentChildren } from 'preact';
import { around } from '#answers/notice-board';
import { remarks } from '#answers/remarks';
import { documentTitle } from '#answers/text/document-title';
import { dayOf } from '#core/base/day';
import { lookup } from '#core/base/lookup';
import type { OfficialDocument } from '#core/documents/document.schema';
import { diff } from '#core/scoring/diff';
import { unsettled } from '#core/scoring/unsettled';
import { headOf } from '#core/season/season';
import { momentText, postedText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { type Note, notesOf } from '../notes-of.ts';
import { Car, carIn } from '../parts/car.tsx';
import { DifferenceView } from '../parts/difference.tsx';
import { DocumentBody, RoundLink } from '../parts/document-body.tsx';
import { DocumentLinks } from '../parts/documents.tsx';
import { relationsOf } from '../parts/marks.tsx';
import { Signs } from '../parts/signs.tsx';
import { TitlesDecided } from '../parts/titles-decided.tsx';
import type { Reading } from '../reading.ts';

/** One document whole, and what it changed. */
export const drawDocument: Draw<'document'> = (reading, { number }) => {
  const { words, known } = reading;
  const document = known.season.board.find((one) => String(one.document) === number);
  if (document === undefined) return notYetPosted(reading, number);
  const title = documentTitle(words, known.season, document);
  const { kind } = document;
  return {
    title: `${words.documentNumber(document.document)}: ${title}`,
    description: `${words.documentNumber(document.document)}, ${postedText(words, document.posted)}: ${title}.`,
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
          {title}{' '}
          <Signs
            words={words}
            items={unsettled(known.season).filter((one) => one.document === document.document)}
          />
        </h1>
        <Standing reading={reading} document={document} />
        <Facts reading={reading} document={document} />
        <div class="sheets">
          <div>
            <section>
              <h2>{words.paper.says}</h2>
              <DocumentBody reading={reading} document={document} />
            </section>
            <section>
              <h2>{words.paper.changed}</h2>
              <TitlesDecided reading={reading} document={document} />
              <Changed reading={reading} document={document} />
            </section>
          </div>
          <div>
            <Notes reading={reading} document={document} />
            <Sources reading={reading} document={document} />
          </div>
        </div>
        <Neighbours reading={reading} document={document} />
      </article>
    ),
  };
};

interface Props {
  readonly reading: Reading;
  readonly document: OfficialDocument;
}

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

/** The documents before and after it on the board. */
const Neighbours = ({ reading: { words, known, links }, document }: Props) => {
  const { board } = known.season;
  const index = board.indexOf(document);
  const [before, after] = [board[index - 1], board[index + 1]];
  const to = (other: OfficialDocument) => links.to({ page: 'document', number: String(other.document) });
  return (
    <div class="steps">
      {before === undefined ? (
        <span />
      ) : (
        <a href={to(before)} rel="prev">
          <span aria-hidden="true">← </span>
          <span class="unseen">{words.paper.previousLong}: </span>
          {before.document} <span class="wide">{documentTitle(words, known.season, before)}</span>
        </a>
      )}
      {after !== undefined && (
        <a href={to(after)} rel="next">
          <span class="unseen">{words.paper.nextLong}: </span>
          {after.document} <span class="wide">{documentTitle(words, known.season, after)}</span>
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </div>
  );
};

/** What undid it, and what is open against it: said before anything else. */
const Standing = ({ reading, document }: Props) => {
  const { words, known } = reading;
  const { replacedBy, annulledBy, open } = relationsOf(known.season, document);
  return (
    <>
      {annulledBy.length > 0 && (
        <p class="warning">
          {words.paper.undone.annulled} <DocumentLinks reading={reading} numbers={annulledBy} />.
        </p>
      )}
      {replacedBy.length > 0 && (
        <p class="warning">
          {words.paper.undone.replaced} <DocumentLinks reading={reading} numbers={replacedBy} />.
        </p>
      )}
      {open.map((mark) => (
        <p key={mark.document} class="warning">
          {words.paper.open(words.unsettled[mark.kind], mark.party)}{' '}
          <DocumentLinks reading={reading} numbers={[mark.document]} />.
        </p>
      ))}
    </>
  );
};

/** What every document carries. */
const Facts = ({ reading, document }: Props) => {
  const { words, known } = reading;
  const said = words.paper;
  const { posted, by, printed, replaces = [], annuls = [], answers, case: named, accepts = [] } = document;
  const { answeredBy } = relationsOf(known.season, document);
  const numbers = (some: readonly number[]) =>
    some.length === 0 ? undefined : <DocumentLinks reading={reading} numbers={some} />;
  const round = 'for' in document ? document.for : undefined;
  const from = 'from' in document ? document.from : undefined;
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [
      said.posted,
      <>
        <time dateTime={dayOf(posted.by)}>{postedText(words, posted)}</time>
        {posted.after !== undefined && <>, {said.after(momentText(words, posted.after))}</>}
      </>,
    ],
    [said.by, by],
    [said.round, round && <RoundLink reading={reading} round={round} />],
    [said.from, from && <RoundLink reading={reading} round={from} />],
    [said.printed, printed],
    [said.replaces, numbers(replaces)],
    [said.annuls, numbers(annuls)],
    [said.answers, numbers(answers === undefined ? [] : [answers])],
    [said.answeredBy, numbers(answeredBy)],
    [said.case, named],
    [
      said.accepts,
      accepts.length === 0
        ? undefined
        : accepts.map(({ finding, because }) => `${finding}: ${because}`).join('; '),
    ],
    [said.attached, document.attachments && <Attachments reading={reading} document={document} />],
  ];
  return (
    <>
      <dl class="envelope" aria-label={said.facts}>
        {facts
          .filter(([, text]) => text !== undefined)
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {document.reconstructed === true && <p class="note">{said.reconstructed}</p>}
    </>
  );
};

const Attachments = ({ reading: { links }, document }: Props) => (
  <>
    {(document.attachments ?? []).map(({ name, sha256 }) => (
      <span key={sha256} class="attached">
        {links.attachments === undefined ? (
          name
        ) : (
          <a href={`${links.attachments}${sha256}`} download={name}>
            {name}
          </a>
        )}{' '}
        <small title={sha256}>SHA-256 {sha256.slice(0, 12)}…</small>
      </span>
    ))}
  </>
);

/** Doubts, marked, and then notes: of the document, and on its lines. */
const Notes = ({ reading, document }: Props) => {
  const { words } = reading;
  const own = remarks(document).map(({ is, text }): Note => ({ of: words.paper.ownSubject, is, text }));
  const all = [...own, ...notesOf(document)];
  if (all.length === 0) return null;
  const sorted = [...all.filter(({ is }) => is === 'doubt'), ...all.filter(({ is }) => is === 'note')];
  return (
    <section class="notes">
      <h2 id="notes">{words.paper.notes}</h2>
      <dl class="remarks">
        {sorted.map(({ of, is, text }) => (
          <div key={`${of} ${text}`}>
            <dt>
              {is === 'doubt' && (
                <span class="doubt">
                  <span aria-hidden="true">? </span>
                  <span class="unseen">{words.paper.doubt}: </span>
                </span>
              )}
              <Subject reading={reading} document={document} of={of} />
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Subject = ({ reading, document, of }: Props & { readonly of: string }) => {
  const number = carIn(of);
  const round = 'for' in document ? document.for : undefined;
  if (number !== undefined) return <Car reading={reading} number={number} round={round} />;
  return <>{reading.words.paper.subjects[of] ?? of}</>;
};

const Changed = ({ reading, document }: Props) => {
  const { before, after } = around(reading.known.season, document.document);
  return <DifferenceView reading={reading} before={before} after={after} change={diff(before, after)} />;
};

const Sources = ({ reading, document }: Props) => {
  const { words, sources } = reading;
  const { sources: keys = [] } = document;
  if (keys.length === 0) return null;
  return (
    <section>
      <h2>{words.paper.sources}</h2>
      <dl class="sources">
        {keys.map((key) => {
          const source = lookup(sources, key);
          const rest = [source?.publisher, source?.date].filter((one) => one !== undefined).join(', ');
          return (
            <div key={key}>
              <dt>{key}</dt>
              {source !== undefined && (
                <dd>
                  {source.address === undefined ? (
                    source.title
                  ) : (
                    <a href={source.address} rel="noreferrer">
                      {source.title}
                    </a>
                  )}
                  {rest !== '' && `, ${rest}`}
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </section>
  );
};
