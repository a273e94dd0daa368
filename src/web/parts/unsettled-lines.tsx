import type { ComponentChildren } from 'preact';
import { sessionCalled } from '#answers/names';
import { deadlineText } from '#answers/text/deadline-text';
import type { RoundKey } from '#core/base/ids';
import type { Unsettled } from '#core/scoring/unsettled';
import { postedText } from '#words/format';
import type { Reading } from '../reading.ts';
import { Cars } from './car.tsx';
import { filled } from './filled.tsx';

interface Props {
  readonly reading: Reading;
  readonly items: readonly Unsettled[];
  readonly round: RoundKey;
  /** Under the result itself, whose document and state are told already. */
  readonly isHere?: boolean;
}

/** What may still change results, a line for each, with its document and until when. */
export const UnsettledLines = ({ reading, items, round, isHere = false }: Props) => {
  const { words, known, links } = reading;
  const lines = items.filter((item) => !isHere || (item.kind === 'provisional' && item.deadlines.length > 0));
  if (lines.length === 0) return null;
  return (
    <ul class="open">
      {lines.map((item) => {
        const posted = known.season.board.find(({ document }) => document === item.document)?.posted;
        const sessions = [
          ...new Set(item.results.map(({ session }) => words.sessionName(session, sessionCalled))),
        ];
        const contested = contestedText(reading, item);
        return (
          <li key={item.document}>
            {!isHere &&
              (sessions.length === 0
                ? contested
                : filled([contested], (text) => words.colon(words.list(sessions), text)))}{' '}
            {item.kind === 'provisional' ? (
              item.deadlines.map((one) => (
                <span key={one.clause}>{deadlineText(words, one, posted?.by)} </span>
              ))
            ) : (
              <Cars reading={reading} cars={item.cars} round={round} />
            )}
            {!isHere && (
              <small>
                <a href={links.to({ page: 'document', number: String(item.document) })}>
                  {words.documentNumber(item.document)}
                </a>
                {posted !== undefined && `${words.between.parts}${postedText(words, posted)}`}
              </small>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** `provisional`, `under appeal by Northwind, against document 23` */
function contestedText({ words, links }: Reading, item: Unsettled): ComponentChildren {
  const state = <strong>{words.unsettled[item.kind]}</strong>;
  if (item.kind === 'provisional') return state;
  const { party, against } = item;
  if (against === undefined) return filled([state], (is) => words.result.contested(is, party));
  const link = (
    <a href={links.to({ page: 'document', number: String(against) })}>{words.remarks.document(against)}</a>
  );
  return filled([state, link], (is, document) => words.result.contestedAgainst(is, party, document));
}
