import { keyName } from '#answers/names';
import { deadlineText } from '#answers/text/deadline-text';
import type { RoundKey } from '#core/base/ids';
import type { Unsettled } from '#core/scoring/unsettled';
import { postedText } from '#words/format';
import type { Reading } from '../reading.ts';
import { Cars } from './car.tsx';

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
        const sessions = [...new Set(item.results.map(({ session }) => words.sessionName(session, keyName)))];
        return (
          <li key={item.document}>
            {!isHere && (
              <>
                {sessions.length > 0 && `${words.list(sessions)}: `}
                <strong>{words.unsettled[item.kind]}</strong>{' '}
              </>
            )}
            {item.kind === 'provisional' ? (
              item.deadlines.map((one) => (
                <span key={one.clause}>{deadlineText(words, one, posted?.by)} </span>
              ))
            ) : (
              <>
                {words.result.by(item.party)}
                {item.against !== undefined && (
                  <>
                    , {words.result.against}{' '}
                    <a href={links.to({ page: 'document', number: String(item.against) })}>
                      {words.remarks.document(item.against)}
                    </a>
                  </>
                )}{' '}
                <Cars reading={reading} cars={item.cars} round={round} />
              </>
            )}
            {!isHere && (
              <small>
                <a href={links.to({ page: 'document', number: String(item.document) })}>
                  {words.documentNumber(item.document)}
                </a>
                {posted !== undefined && `, ${postedText(words, posted)}`}
              </small>
            )}
          </li>
        );
      })}
    </ul>
  );
};
