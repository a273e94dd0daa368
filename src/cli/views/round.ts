import { entriesJson } from '#answers/entries';
import { keyName } from '#answers/names';
import { printRaceLength } from '#core/base/race-length';
import type { OfficialDocument } from '#core/documents/document.schema';
import { sessionsOf } from '#core/scoring/award';
import type { CheckAnswer } from '#core/season/answer';
import { calendar, isProvisional } from '#core/season/calendar';
import { checksAt } from '#core/season/check';
import { type Round, recordOf, type Season } from '#core/season/season';
import type { Opened } from '../open-season.ts';
import type { Row } from '../print/columns.ts';
import { heading, type Page, section } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, joined, styled, type Text, unbroken } from '../print/text.ts';
import { dayText, listed } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { checkSummary, openLines } from './checks.ts';
import { classificationLines, classificationNotes } from './classification.ts';
import { decisionLines } from './decisions.ts';
import { documentNotes } from './document-notes.ts';
import { entriesLines, entryNotes } from './entries.ts';
import { knownText } from './heading.ts';
import { doubtMark, noteLines } from './notes.ts';
import { pitStopLines } from './pit-stops.ts';
import { timesText } from './timetable-words.ts';

/** All that is known of one round. */
export function roundLines(opened: Opened, round: Round, page: Page): readonly Text[] {
  const { season } = opened;
  const { key } = round;
  const record = recordOf(season, key);
  const results = sessionsOf(season, key);
  const { classes } = entriesJson(opened, key);
  const answers = checksAt(season, key);
  const documents = season.board.filter((document) => 'for' in document && document.for === key);
  return [
    ...heading(page, round.race, knownText(opened)),
    ...aboutLines(season, round, page),
    ...results.flatMap((result) =>
      section(page, keyName(result.session), classificationLines(season, result, page)),
    ),
    ...(results.length === 0 ? ['', dim('  No session has a result yet.')] : []),
    ...section(page, 'Crews', entriesLines(season, { classes, round: key }, page).slice(1)),
    ...section(page, 'Decisions', decisionLines(record.decisions, page, season)),
    ...section(page, 'Bulletins', bulletinLines(documents, page)),
    ...section(page, 'Pit stops', pitStopLines(record.pitStops, page)),
    ...section(page, 'Checks', answers.length === 0 ? [] : checkSection(season, answers, page)),
    ...noteLines(
      [...results.flatMap(classificationNotes), ...entryNotes(season, classes), ...documentNotes(documents)],
      page,
    ),
  ];
}

function aboutLines(season: Season, round: Round, page: Page): readonly Text[] {
  const rounds = calendar(season);
  const number = rounds.find(({ key }) => key === round.key)?.number;
  const place: Text =
    number === undefined
      ? styled('bad', 'bold')(`removed from the calendar by document ${round.cancelled}`)
      : `Round ${number} of ${rounds.length}`;
  const parts: Text[] = [
    place,
    unbroken(`${dayText(round.date)}${isProvisional(season, round) ? ' (provisional)' : ''}`),
    joined([whereText(round), dim(page.country(round.country))], ' '),
    round.length === undefined ? '' : unbroken(printRaceLength(round.length)),
    round.alongside === undefined ? '' : `alongside ${round.alongside}`,
    round.sessions === undefined ? '' : listed(round.sessions),
    round.timetable === undefined ? '' : timesText(round.timetable),
    round.timetable === undefined || round.zone === undefined ? '' : `local time, ${round.zone}`,
  ];
  return ['', ...paragraph(joined(parts, dim(' · ')), page.width)];
}

/** The circuit and its place, with what is doubtful of the round. */
const whereText = (round: Round): Text => [
  [round.circuit, round.place].filter((one) => one !== undefined).join(', '),
  doubtMark(round),
];

/** Each check in short, and one by one the answers that are not met. */
function checkSection(season: Season, answers: readonly CheckAnswer[], page: Page): readonly Text[] {
  const open = answers.filter(({ answer }) => answer !== 'met');
  return [
    ...checkSummary(season, page, answers),
    ...(open.length === 0 ? [] : ['', ...openLines(season, open, page)]),
  ];
}

/** What else the board says of the round: timetable, summons, briefing notes. */
function bulletinLines(documents: readonly OfficialDocument[], page: Page): readonly Text[] {
  const rows = documents.flatMap((document): Row[] =>
    document.kind === 'bulletin'
      ? [
          [
            dim(String(document.document)),
            document.title ?? keyName(document.step ?? ''),
            document.text ?? '',
          ],
        ]
      : [],
  );
  return table(
    [{ align: 'right' }, { narrow: 'wrap', least: 12 }, { narrow: 'wrap', least: 30, beneath: 1 }],
    rows,
    {
      width: page.width,
    },
  );
}
