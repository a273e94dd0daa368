import { doubtsOn } from '#answers/remarks';
import type { OfficialDocument } from '#core/documents/document.schema';
import { DOCUMENT_KINDS } from '#core/documents/kinds';
import { calendar } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { refusedOn, reviewBoard } from '#office/review-board';
import type { Opened } from '../open-season.ts';
import type { Page } from '../print/page.ts';
import { dim, styled, type Text, unbroken } from '../print/text.ts';
import {
  counted,
  countedInWords,
  dayText,
  listed,
  ordinalWord,
  postedText,
  sentence,
} from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';
import { KIND_WORDS } from './document-words.ts';

/** What season it is, whose, and of which family. */
export function aboutLines(season: Season, page: Page): readonly Text[] {
  const { about } = season;
  if (about === undefined) return ['', dim('  No document says yet which season this is.')];
  const edition = about.edition === undefined ? 'A season' : `The ${ordinalWord(about.edition)} season`;
  const sentences = [
    `${edition} of the ${about.series}, organised by ${about.organiser}.`,
    familyText(season),
    racesText(season),
  ];
  return ['', ...paragraph(sentences.filter((one) => one !== '').join(' '), page.width)];
}

/** The series and its elder sisters. */
function familyText({ about }: Season): string {
  const { series = '', family } = about ?? {};
  if (family === undefined) return '';
  const index = family.members.findIndex((member) => member.series === series);
  const others = family.members.filter((member) => member.series !== series);
  const names = others.map(({ series: name, became }) =>
    became === undefined ? name : `the ${name} (${became})`,
  );
  const place = index < 0 ? 'Of the family of' : `The ${ordinalWord(index + 1)} series based on`;
  return `${place} the ${family.of}${others.length === 0 ? '' : `, after ${listed(names)}`}.`;
}

function racesText(season: Season): string {
  const rounds = calendar(season);
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return `One race, on ${dayText(first.date)}.`;
  const [from, to] = [first, last].map(({ race, date }) => `${unbroken(race)} on ${unbroken(dayText(date))}`);
  return sentence(`${countedInWords(rounds.length, 'race')}, from ${from} to ${to}.`);
}

/** What the season rests on, and what is open on it. */
export function boardLines({ season, sources, documents }: Opened, page: Page): readonly Text[] {
  const { board } = season;
  const [first, last] = [board[0], board.at(-1)];
  if (first === undefined || last === undefined) return [];
  const kinds = DOCUMENT_KINDS.flatMap((kind) => {
    const count = board.filter((document) => document.kind === kind).length;
    const [one, several] = KIND_WORDS[kind];
    return count === 0 ? [] : [unbroken(counted(count, one, several))];
  });
  const reviews = reviewBoard(documents, board);
  const findings = reviews.flatMap((review) => review.findings);
  const accepted = findings.filter((finding) => finding.accepted !== undefined).length;
  const read = Object.keys(sources).length;
  const doubts = board.flatMap(doubtsOn).length;
  const sentences = [
    `${counted(board.length, 'document')}${datesText(first, last)}: ${listed(kinds)}.`,
    `Open: ${openText(season)}; ${counted(doubts, 'doubtful line')}; ${counted(findings.length - accepted, 'finding')} of the review${accepted === 0 ? '' : `, and ${accepted} accepted in writing`}.`,
    doubts === 0
      ? ''
      : 'A ? marks what is doubtful: calendar, entries, round, checks and notice-board say why.',
    season.about?.reconstructed
      ? `Put together later from ${read} published sources, not by the race office of the time.`
      : '',
  ];
  return [
    ...sentences.filter((one) => one !== '').flatMap((one) => paragraph(one, page.width, 2)),
    ...refusedLines(refusedOn(reviews), page),
  ];
}

/** Documents that did not come through the office, or not as they are. */
function refusedLines(refused: readonly number[], page: Page): readonly Text[] {
  if (refused.length === 0) return [];
  const text = `The office would have refused ${counted(refused.length, 'document')}: parcferme review says why.`;
  return paragraph(styled('bad')(text), page.width, 2);
}

/** ` from 7 December 2013 to 15 December 2014`, ` of 22 November 2026` */
function datesText(first: OfficialDocument, last: OfficialDocument): string {
  const [from, to] = [first, last].map(({ posted }) => unbroken(postedText(posted)));
  return from === to ? ` of ${to}` : ` from ${from} to ${to}`;
}

function openText({ open }: Season): string {
  if (open.length === 0) return 'no protest or appeal';
  return listed(open.map(({ kind, document }) => `${kind} ${document}`));
}
