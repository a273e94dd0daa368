import type { ComponentChildren } from 'preact';
import { relationsOf } from '#answers/relations';
import { dayOf } from '#core/base/day';
import type { OfficialDocument } from '#core/documents/document.schema';
import { momentText, postedText } from '#words/format';
import type { Reading } from '../reading.ts';
import { DocumentLinks, DocumentTitle } from './documents.tsx';
import { filled, listOf } from './filled.tsx';
import { RoundLink } from './round-link.tsx';
import { Typed } from './typed.tsx';

export interface DocumentProps {
  readonly reading: Reading;
  readonly document: OfficialDocument;
}

/** The documents before and after it on the board. */
export const Neighbours = ({ reading, document }: DocumentProps) => {
  const { words, known, links } = reading;
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
          <span class="unseen">{words.colon(words.paper.previousLong, '')}</span>
          {before.document}{' '}
          <span class="wide">
            <DocumentTitle reading={reading} document={before} />
          </span>
        </a>
      )}
      {after !== undefined && (
        <a href={to(after)} rel="next">
          <span class="unseen">{words.colon(words.paper.nextLong, '')}</span>
          {after.document}{' '}
          <span class="wide">
            <DocumentTitle reading={reading} document={after} />
          </span>
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </div>
  );
};

/** What undid it, and what is open against it: said before anything else. */
export const Standing = ({ reading, document }: DocumentProps) => {
  const { words, known } = reading;
  const { replacedBy, annulledBy, open } = relationsOf(known.season, document);
  const links = (numbers: readonly number[]) => [<DocumentLinks reading={reading} numbers={numbers} />];
  const { undone } = words.paper;
  return (
    <>
      {annulledBy.length > 0 && <p class="warning">{filled(links(annulledBy), undone.annulled)}</p>}
      {replacedBy.length > 0 && <p class="warning">{filled(links(replacedBy), undone.replaced)}</p>}
      {open.map((mark) => (
        <p key={mark.document} class="warning">
          {filled(links([mark.document]), (link) =>
            words.paper.open(words.unsettled[mark.kind], mark.party, link),
          )}
        </p>
      ))}
    </>
  );
};

/** What every document carries. */
export const Envelope = ({ reading, document }: DocumentProps) => {
  const { words, known } = reading;
  const said = words.paper;
  const { posted, by, printed, replaces = [], annuls = [], answers, case: named, accepts = [] } = document;
  const { answeredBy } = relationsOf(known.season, document);
  const numbers = (some: readonly number[]) =>
    some.length === 0 ? undefined : <DocumentLinks reading={reading} numbers={some} />;
  const round = 'for' in document ? document.for : undefined;
  const from = 'from' in document ? document.from : undefined;
  const { after } = posted;
  const time = <time dateTime={dayOf(posted.by)}>{postedText(words, posted)}</time>;
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [
      said.posted,
      after === undefined
        ? time
        : filled([time], (moment) => said.postedAfter(moment, momentText(words, after))),
    ],
    [said.by, words.documents.poster(by)],
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
        : listOf(
            words,
            accepts.map(({ finding, because }) => <Typed>{words.colon(finding, because)}</Typed>),
          ),
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

const Attachments = ({ reading: { links }, document }: DocumentProps) => (
  <>
    {(document.attachments ?? []).map(({ name, sha256 }) => (
      <span key={sha256} class="attached" lang="">
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
