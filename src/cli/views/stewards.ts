import { driverName, entryNumber, roundName, runBy } from '#answers/names';
import { byDriver, byEntry, byOther, otherName, penaltiesOf } from '#answers/stewards';
import type { Moment } from '#core/base/day';
import type { EntryKey } from '#core/base/ids';
import type { Of, OfficialDocument } from '#core/documents/document.schema';
import { type Case, type CaseState, cases } from '#core/season/cases';
import { inForce } from '#core/season/in-force';
import { type Penalty, penalties } from '#core/season/penalties';
import type { Season } from '#core/season/season';
import type { Row } from '../print/columns.ts';
import { type Page, section } from '../print/page.ts';
import type { Style } from '../print/style.ts';
import { table } from '../print/table.ts';
import { bold, dim, joined, styled, type Text, unbroken, widthOf } from '../print/text.ts';
import { documentsText, listed, postedText } from '../print/words.ts';
import { decisionWords } from './decision-words.ts';
import { documentTitle } from './document-words.ts';
import { underWords } from './mark-words.ts';
import { measureWords } from './measure-words.ts';
import { deadlineText } from './unsettled.ts';

const STATES = {
  open: 'warning',
  heard: 'warning',
  decided: 'good',
  'under protest': 'warning',
  'under appeal': 'warning',
  'under review': 'warning',
  closed: 'dim',
} as const satisfies Record<CaseState, Style>;

/** Every case, and what every entry and driver has before the stewards. */
export function stewardsLines(season: Season, now: Moment, page: Page): readonly Text[] {
  const all = cases(season, now);
  return [
    ...section(page, 'Cases', caseTable(season, all, page)),
    ...recordLines(season, penalties(season), page),
  ];
}

/** Case, round, state, whom it concerns, and what was decided. */
function caseTable(season: Season, all: readonly Case[], page: Page): readonly Text[] {
  const rows = all.map((one): Row => {
    const { key, documents, state, round } = one;
    const [first] = documents;
    return [
      bold(key),
      round === undefined ? '' : roundName(season, round),
      styled(STATES[state])(state),
      whomText(season, one),
      decidedText(season, one) || dim(first === undefined ? '' : documentTitle(season, first)),
    ];
  });
  const columns = [
    { head: dim('Case'), align: 'right', narrow: 'wrap', least: 8 },
    { head: dim('Round') },
    { head: dim('State') },
    { head: dim('Concerns'), narrow: 'wrap', least: 8 },
    { head: dim('Decided'), narrow: 'wrap', least: 26, beneath: 1 },
  ] as const;
  return rows.length === 0 ? [] : table(columns, rows, { width: page.width });
}

const whomText = (season: Season, { cars, drivers }: Case): string =>
  [...cars.map((car) => `#${car}`), ...drivers.map((driver) => unbroken(driverName(season, driver)))].join(
    ', ',
  );

const decidedText = (season: Season, { documents, replaced, annulled }: Case): string =>
  listed(
    documents.flatMap((posted) =>
      posted.kind === 'decision' && !replaced.has(posted.document) && !annulled.has(posted.document)
        ? decisionWords(season, posted)
        : [],
    ),
  );

/** Penalties by entry, by driver, and by whoever else has one. */
function recordLines(season: Season, all: readonly Penalty[], page: Page): readonly Text[] {
  return [
    ...section(page, 'Entries before the stewards', penaltyTable(season, byEntry(all), entryText, page)),
    ...section(page, 'Drivers before the stewards', penaltyTable(season, byDriver(all), driverName, page)),
    ...section(page, 'Others before the stewards', penaltyTable(season, byOther(all), otherName, page)),
  ];
}

function entryText(season: Season, key: EntryKey): Text {
  const entry = season.entries.get(key);
  const team = entry === undefined ? undefined : runBy(season, entry);
  return [bold(`#${entryNumber(season, key)}`), team === undefined ? '' : ` ${team}`];
}

function penaltyTable<Key>(
  season: Season,
  grouped: readonly (readonly [Key, readonly Penalty[]])[],
  nameOf: (season: Season, key: Key) => Text,
  page: Page,
): readonly Text[] {
  const rows = grouped.flatMap(([key, own]) =>
    own.map(
      (penalty, index): Row => [
        index === 0 ? nameOf(season, key) : '',
        penalty.round === undefined ? '' : roundName(season, penalty.round),
        measureWords(inForce(penalty.measure), season),
        stateText(penalty),
        dim(String(penalty.decision.document)),
      ],
    ),
  );
  const columns = [
    { narrow: 'wrap', least: 14 },
    { head: dim('Round') },
    { head: dim('Penalty'), narrow: 'wrap', least: 22, beneath: 1 },
    { head: dim('State'), narrow: 'wrap', least: 12 },
    { head: dim('Doc'), align: 'right' },
  ] as const;
  return rows.length === 0 ? [] : table(columns, rows, { width: page.width });
}

/** `served, by document 14`; `under appeal` */
function stateText({ state, stateBy, open }: Penalty): Text {
  const isWaiting = state === 'pending' || state === 'suspended';
  const marks = [...new Set(open.map(underWords))];
  return joined(
    [
      isWaiting ? styled('warning')(state) : state === 'applied' && stateBy.length === 0 ? '' : dim(state),
      stateBy.length === 0 ? '' : dim(`by ${documentsText(stateBy)}`),
      ...marks.map((mark) => styled('warning', 'bold')(mark)),
    ],
    ', ',
  );
}

/** One case: its state, whom it concerns, and each of its documents in turn. */
export function caseLines(season: Season, one: Case, page: Page): readonly Text[] {
  const { state, round, documents, open } = one;
  const rows: readonly (readonly [string, Text])[] = [
    ['State', styled(STATES[state], 'bold')(state)],
    [
      'Open',
      open.map(({ kind, party, document }) => `${kind} by ${party} (document ${document})`).join(', '),
    ],
    ['Time', one.deadlines.map((deadline) => deadlineText(deadline, undefined)).join('; ')],
    ['Round', round === undefined ? '' : roundName(season, round)],
    ['Concerns', whomText(season, one)],
  ];
  const filled = rows.filter(([, said]) => said !== '').map(([name, said]): Row => [dim(name), said]);
  return [
    '',
    ...table([{}, { narrow: 'wrap', least: 20 }], filled, { width: page.width }),
    ...documents.flatMap((document) => stepLines(season, one, document, page)),
    ...recordLines(season, penaltiesOf(season, one), page),
  ];
}

/** `12  Summons at Fuji, stewards, 20 July 2014`; then what it says. */
function stepLines(season: Season, one: Case, document: OfficialDocument, page: Page): readonly Text[] {
  const { document: number, posted, by, answers } = document;
  const said = [
    dim(`, ${by}, ${unbroken(postedText(posted))}`),
    answers === undefined ? '' : dim(`; answers document ${answers}`),
    one.replaced.has(number) ? styled('bad')('; replaced') : '',
    one.annulled.has(number) ? styled('bad')('; annulled') : '',
  ];
  const rows = bodyRows(season, document).map((text): Row => ['', text]);
  const head: Row = [bold(String(number)), [bold(documentTitle(season, document)), ...said]];
  return [
    '',
    ...table([{ align: 'right' }, { narrow: 'wrap', least: 24 }], [head, ...rows], { width: page.width }),
  ];
}

/** What it says, as far as its title does not. */
function bodyRows(season: Season, document: OfficialDocument): readonly Text[] {
  switch (document.kind) {
    case 'bulletin':
      return [dim(concernsText(season, document)), document.text ?? ''].filter((text) => widthOf(text) > 0);
    case 'decision':
      return [
        document.facts,
        dim(groundsText(document)),
        bold(listed(decisionWords(season, document)) || 'no measure'),
      ].filter((text) => widthOf(text) > 0);
    case 'protest':
    case 'appeal':
    case 'request':
      return document.text === undefined ? [] : [document.text];
    default:
      return [];
  }
}

function concernsText(season: Season, { session, cars = [], drivers = [] }: Of<'bulletin'>): string {
  const whom = [...cars.map((car) => `#${car}`), ...drivers.map((driver) => driverName(season, driver))];
  return [session ?? '', ...whom].filter((one) => one !== '').join(', ');
}

const groundsText = ({ article, reason }: Of<'decision'>): string =>
  [article === undefined ? '' : `article ${article}`, reason ?? ''].filter((one) => one !== '').join('; ');
