import { shortName } from '#answers/names';
import type { CarNumber, RoundKey } from '#core/base/ids';
import type { Season } from '#core/season/season';
import type { SheetCar } from '#core/timing/sheet';
import type { Imported } from '#office/import/import-files';
import type { ImportedSession } from '#office/import/import-session';
import type { MatchedCar } from '#office/import/match-cars';
import { carWords, problemText } from '#office/import/problem-text';
import { problemsIn, proposalsIn, strangersIn, unplacedIn } from '#office/import/understood';
import { type Wait, waitText } from '#office/import/waits';
import type { DraftReview } from '#office/review-draft';
import type { Opened } from '../open-season.ts';
import type { Row } from '../print/columns.ts';
import { type Page, section } from '../print/page.ts';
import { table } from '../print/table.ts';
import { bold, dim, type Span, spansOf, styled, type Text } from '../print/text.ts';
import { counted, documentsText, listed, sentence } from '../print/words.ts';
import { paragraph, wrapped } from '../print/wrap.ts';
import { pageHeading } from './heading.ts';
import { effectLines, reviewLines } from './review.ts';

/** What became of a draft. */
export interface Drafted {
  /** Where it was written; undefined where it was posted. */
  readonly draft: string | undefined;
  readonly posted: readonly number[] | undefined;
  /** Was it asked for that it be posted? */
  readonly wasToPost: boolean;
  /** What a person must look at before it is posted. */
  readonly waits: readonly Wait[];
}

interface Other {
  readonly file: string;
  readonly is: string;
}

/** What was understood of each session; what the office says of the draft; what it changes; and what to do next. */
export function importLines(
  opened: Opened,
  others: readonly Other[],
  imported: Imported,
  review: DraftReview,
  drafted: Drafted,
  page: Page,
): readonly Text[] {
  const { season } = opened;
  const changes = drafted.posted === undefined ? 'What it would change' : 'What it changed';
  const leftOut = [...others, ...imported.leftOut.map(({ file, session }) => ({ file, is: session }))];
  return [
    ...pageHeading(opened, page, 'import'),
    ...imported.sessions.flatMap((one) => sessionLines(season, one, page)),
    ...section(
      page,
      'Left out',
      pairs(
        leftOut.map(({ file, is }): Row => [file, dim(is)]),
        page,
      ),
    ),
    ...reviewLines(review.after, review.documents, page),
    ...(review.isRefused ? [] : effectLines(season, review, changes, page)),
    ...section(page, 'To be looked at', waitLines(drafted.waits, page)),
    '',
    ...paragraph(verdict(imported, review, drafted), page.width),
  ];
}

const waitLines = (waits: readonly Wait[], page: Page): readonly Text[] =>
  waits.flatMap((wait) => indented(sentence(waitText(wait)), page));

function sessionLines(season: Season, one: ImportedSession, page: Page): readonly Text[] {
  const { round, session } = one;
  return [
    ...section(page, `${roundText(season, round.value)}, ${session.value}`, [
      ...aboutLines(one, page),
      ...namedTable('Does not fit', problemRows(one), page),
      ...namedTable('Spellings', spellingRows(one), page),
      ...namedTable(isEntered(one) ? 'Added to the crew' : 'Not in the crew', strangerRows(one), page),
      ...namedTable('Uncertain', doubtRows(one), page),
    ]),
  ];
}

/** Does the draft enter what is not? */
const isEntered = ({ documents }: ImportedSession): boolean =>
  documents.some(({ kind }) => kind === 'entry-list');

function roundText(season: Season, key: RoundKey): string {
  const round = season.rounds.get(key);
  return round === undefined ? key : shortName(round, key);
}

const WHENCE = { person: 'as you said', file: 'by the file', name: 'by the name of the file' } as const;

function aboutLines(one: ImportedSession, page: Page): readonly Text[] {
  const { files, round, session } = one;
  return [
    ...files.flatMap(({ name, format }) => indented([name, dim(`, ${format}`)], page)),
    ...indented(dim(`The round ${WHENCE[round.by]}, the session ${WHENCE[session.by]}.`), page),
    ...indented([...carsText(one), ...placesText(one)], page),
  ];
}

function carsText(one: ImportedSession): readonly (string | Span)[] {
  const { cars } = one;
  const entered = cars.filter(({ starter }) => starter !== undefined).length;
  if (entered === cars.length) return [`${counted(cars.length, 'car')}, all entered; `];
  const count = entered === 0 ? 'none entered' : `${entered} of them entered`;
  const entering = !isEntered(one) ? '' : `: the draft enters ${entered === 0 ? 'them' : 'the others'}`;
  return [`${counted(cars.length, 'car')}, `, styled('warning')(count), `${entering}; `];
}

function placesText({ result: { result, cars }, hours }: ImportedSession): readonly string[] {
  const places = result.from === 'places' ? 'places as printed' : 'places by laps and times';
  const at = hours.map(({ session }) => session);
  const firsts = new Map<string, string>();
  for (const { car, place, classPlace } of result.lines) {
    const matched = cars.get(car);
    const of = matched?.starter?.class ?? car.class ?? '';
    if ((place ?? classPlace) !== undefined && !firsts.has(of))
      firsts.set(of, `${of === '' ? '' : `${of} `}${carText(car, matched?.number)}`);
  }
  const first = firsts.size === 0 ? '' : ` First: ${[...firsts.values()].join(', ')}.`;
  return [`${places}${at.length === 0 ? '' : `; ${listed(at)} as well`}.${first}`];
}

/** A car without a number goes by its first driver. */
const carText = ({ drivers }: SheetCar, number: CarNumber | undefined): string =>
  number === undefined ? (drivers[0]?.name ?? '#?') : `#${number}`;

const indented = (text: Text, page: Page): readonly Text[] =>
  wrapped(text, page.width - 2).map((line) => ['  ', ...spansOf(line)]);

/** Cars that the draft enters are no problem. */
const problemRows = (one: ImportedSession): readonly Row[] =>
  problemsIn(one)
    .filter(([, { code }]) => !isEntered(one) || (code !== 'not-entered' && code !== 'no-number'))
    .map(([car, problem]): Row => [`line ${car.sheet.line}`, sentence(problemText(car, problem))]);

const spellingRows = (one: ImportedSession): readonly Row[] =>
  proposalsIn(one).map(
    ({ car, printed, person }): Row => [`#${car}`, [printed, dim(' for '), person, dim('?')]],
  );

const strangerRows = (one: ImportedSession): readonly Row[] =>
  strangersIn(one).map(({ car, name }): Row => [`#${car}`, name]);

/** So many are shown; --json has all of them. */
const MOST_DOUBTS = 25;

function doubtRows({ doubts, files }: ImportedSession): readonly Row[] {
  const where = (file: string, line: number) => (files.length > 1 ? `${file}:${line}` : `line ${line}`);
  const rows = doubts
    .slice(0, MOST_DOUBTS)
    .map(
      ({ file, line, at, found, expected, so }): Row => [
        where(file, line),
        [`${at}: found ${found}, expected ${expected}; `, dim(so)],
      ],
    );
  const more = doubts.length - rows.length;
  return more > 0 ? [...rows, ['', dim(`and ${more} more: --json has them`)]] : rows;
}

const namedTable = (name: string, rows: readonly Row[], page: Page): readonly Text[] =>
  rows.length === 0 ? [] : ['', `  ${name}`, ...pairs(rows, page, 4)];

const pairs = (rows: readonly Row[], page: Page, indent = 2): readonly Text[] =>
  table([{}, { narrow: 'wrap', least: 30, beneath: 1 }], rows, { width: page.width, indent });

/** What became of it, and what to do. */
function verdict({ sessions }: Imported, { isRefused }: DraftReview, drafted: Drafted): Text {
  const { draft, posted, wasToPost, waits } = drafted;
  if (posted !== undefined) return [styled('good', 'bold')('✓ '), `Posted as ${documentsText(posted)}.`];
  const not = wasToPost ? 'Nothing was posted. ' : '';
  if (isRefused) {
    const isOpen = sessions.some(
      (one) => !isEntered(one) && one.cars.some(({ starter }) => starter === undefined),
    );
    const entries = isOpen ? ', or import with --entries, which enters the cars that are not entered' : '';
    return `The office refuses it as it is. ${not}Mend the draft, ${draft}, and post it${entries}.`;
  }
  const unplaced = sessions.flatMap(unplacedIn);
  if (unplaced.length > 0) return withoutEntry(unplaced, not, draft ?? '');
  const spellings = sessions.flatMap(proposalsIn).length;
  const open = `${sentence(counted(spellings, 'spelling'))} to be confirmed: look at the draft, and take out what is wrong. `;
  const confirm = spellings > 0 ? open : waits.length > 0 ? LOOK : '';
  return [`${confirm}${not}The draft is ${draft}: `, bold(`parcferme post ${draft}`), ' posts it.'];
}

const LOOK = 'Look at what stands above, and mend the draft where it is wrong. ';

/** Which cars are on no entry, and so on no line of the draft; and how they get onto both. */
function withoutEntry(cars: readonly MatchedCar[], not: string, draft: string): Text {
  const [are, them, entries] =
    cars.length === 1 ? ['is', 'it', 'its entry'] : ['are', 'them', 'their entries'];
  return [
    `${sentence(listed(cars.map(carWords)))} ${are} on no entry, and left out of the draft, which says that it is not complete. ${not}`,
    `Import with --entries, which enters ${them}; or put ${them} into the draft, ${draft}, by the number of ${entries}, and take out complete: false. `,
    bold(`parcferme post ${draft}`),
    ' posts it.',
  ];
}
