import { isOver } from '#answers/is-over';
import { roundName } from '#answers/names';
import { partsOf } from '#answers/parts-of';
import { doubtsOn } from '#answers/remarks';
import { everyOutlook } from '#answers/title/every-outlook';
import { dayOf } from '#core/base/day';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { DocumentKind } from '#core/documents/kinds';
import { standing } from '#core/season/fold';
import { monthText, postedText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { DocumentTitle } from '../parts/documents.tsx';
import { Marks } from '../parts/marks.tsx';
import type { Reading } from '../reading.ts';

/** The kinds of documents that a reader looks for together. */
const GROUPS = {
  season: 'others',
  regulations: 'rules',
  calendar: 'calendar',
  'calendar-change': 'calendar',
  drivers: 'entries',
  'entry-list': 'entries',
  'entry-change': 'entries',
  classification: 'results',
  'pit-stops': 'results',
  decision: 'stewards',
  protest: 'stewards',
  appeal: 'stewards',
  request: 'stewards',
  standings: 'results',
  bulletin: 'others',
} as const satisfies Record<DocumentKind, string>;

const ORDER = ['results', 'stewards', 'entries', 'calendar', 'rules', 'others'] as const;

/** The notice board: every document, the newest first, by month. */
export const drawDocuments: Draw<'documents'> = (reading) => {
  const { words, known } = reading;
  const newest = known.season.board.toReversed();
  const months = [...Map.groupBy(newest, ({ posted }) => dayOf(posted.by).slice(0, 7))];
  const lede = words.board.lede(newest.length);
  return {
    title: words.board.title,
    description: lede,
    parts: partsOf(known.season, { page: 'documents' }),
    body: (
      <div class="board">
        <h1>{words.board.title}</h1>
        <p class="lede">{lede}</p>
        <Filter reading={reading} />
        {months.length > 2 && (
          <nav class="months" aria-label={words.board.months}>
            <ul>
              {months.map(([month]) => (
                <li key={month}>
                  <a href={`#m${month}`}>{monthText(words, month)}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {months.map(([month, documents]) => (
          <Month key={month} reading={reading} month={month} documents={documents} />
        ))}
      </div>
    ),
  };
};

/** Which documents are shown: a choice that the style sheet follows, without any script. */
const Filter = ({ reading: { words, known } }: { readonly reading: Reading }) => {
  const counts = Map.groupBy(known.season.board, ({ kind }) => GROUPS[kind]);
  const groups = ORDER.filter((group) => counts.has(group));
  if (groups.length < 2) return null;
  const choices = [
    ['all', words.board.all, known.season.board.length],
    ...groups.map((group) => [group, words.board.groups[group], counts.get(group)?.length ?? 0] as const),
  ] as const;
  return (
    <fieldset class="filter">
      <legend class="unseen">{words.board.show}</legend>
      {choices.map(([group, name, count], index) => (
        <label key={group}>
          <input type="radio" name="show" value={group} id={`show-${group}`} defaultChecked={index === 0} />
          <span>
            {name} <small>{count}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

interface MonthProps {
  readonly reading: Reading;
  readonly month: string;
  readonly documents: readonly OfficialDocument[];
}

const Month = ({ reading, month, documents }: MonthProps) => {
  const { words, known } = reading;
  const stands = new Set(standing(known.season.board));
  const decided = Map.groupBy(isOver(known.season) ? everyOutlook(known.season) : [], (one) => one.decidedBy);
  return (
    <section aria-labelledby={`m${month}`}>
      <h2 id={`m${month}`}>{monthText(words, month)}</h2>
      <ol class="notices">
        {documents.map((document) => (
          <Notice
            key={document.document}
            reading={reading}
            document={document}
            stands={stands.has(document)}
            decided={decided.get(document.document)?.length ?? 0}
          />
        ))}
      </ol>
    </section>
  );
};

interface NoticeProps {
  readonly reading: Reading;
  readonly document: OfficialDocument;
  readonly stands: boolean;
  /** How many titles it decided. */
  readonly decided: number;
}

const Notice = ({ reading, document, stands, decided }: NoticeProps) => {
  const { words, known, links } = reading;
  const { kind, by, posted } = document;
  const doubts = doubtsOn(document).length;
  const round = 'for' in document ? document.for : undefined;
  return (
    <li value={document.document} class={`${GROUPS[kind]}${stands ? '' : ' undone'}`}>
      <span class="num">{document.document}</span>
      <div>
        <a class="what" href={links.to({ page: 'document', number: String(document.document) })}>
          <DocumentTitle reading={reading} document={document} />
        </a>{' '}
        <Marks reading={reading} document={document} />
        <p class="by">
          <span>{words.documents.kinds[kind]}</span>
          <span>{words.documents.poster(by)}</span>
          {round !== undefined && (
            <span>
              <a href={links.to({ page: 'round', round })}>{roundName(known.season, round)}</a>
            </span>
          )}
          {doubts > 0 && <span>{words.board.doubts(doubts)}</span>}{' '}
          {decided > 0 && <b class="fate clinched">{words.board.decides(decided)}</b>}
        </p>
      </div>
      <time dateTime={dayOf(posted.by)}>{postedText(words, posted)}</time>
    </li>
  );
};
