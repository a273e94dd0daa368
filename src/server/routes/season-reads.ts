import { auditJson } from '#answers/audit';
import { claimsBy } from '#answers/audit-lines';
import { calendarJson } from '#answers/calendar';
import { checksJson } from '#answers/checks';
import { entriesJson } from '#answers/entries';
import { documentsJson } from '#answers/notice-board';
import { roundPageJson } from '#answers/round';
import { ok, type Result } from '#core/base/result';
import { checks, checksAt } from '#core/season/check';
import type { Answers } from '#office/json/answers';
import { seasonJson } from '#office/json/season';
import type { NotThere } from '#office/named/not-there';
import { LANGUAGES } from '#words/languages';
import { BY_NUMBER, pageOf, pageParameters } from '../paging.ts';
import type { Parameter, Tag } from '../route.ts';
import {
  diffOf,
  documentOf,
  explained,
  found,
  lapsOf,
  onRound,
  type ReadAsked,
  reviewIn,
  standingsOf,
  stewardsOf,
  titlesOf,
} from './season-answers.ts';

type Made<T> = Result<T, NotThere>;

/** A computed answer about a season, as it was known at a moment: the same as a command gives with `--json`. */
export interface SeasonRead<Name extends keyof Answers = keyof Answers> {
  /** Below the season: `/standings/{title}`. */
  readonly path: string;
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly answer: Name;
  readonly query?: readonly Parameter[];
  /** It also rests on what lies beside the board. */
  readonly papers?: true;
  /** And on what the office would have refused. */
  readonly reviews?: true;
  /** It takes so long to make that an address has few of them made at once. */
  readonly isLong?: true;
  make(asked: ReadAsked): Made<Answers[Name]> | Promise<Made<Answers[Name]>>;
}

const AFTER: Parameter = {
  name: 'after',
  what: 'As they stood after a round, with every correction of it since: its key, its number or its name.',
  example: 'fuji',
};

const NEEDS: Parameter = {
  name: 'needs',
  what: 'true: with what it takes in the next round.',
  values: ['true', 'false'],
};
const ODDS: Parameter = {
  name: 'odds',
  what: 'true: with how likely each is to win it, by the seasons that are drawn from here on.',
  values: ['true', 'false'],
};

const LANGUAGE: Parameter = {
  name: 'language',
  what: 'In which language; without it, and where there are no sentences in it yet, English.',
  values: Object.keys(LANGUAGES),
};

/** Only drawn once a table is whole: the types of each answer are checked against its name. */
const read = <Name extends keyof Answers>(one: SeasonRead<Name>): SeasonRead => one as unknown as SeasonRead;

export const SEASON_READS: readonly SeasonRead[] = [
  read({
    path: '',
    id: 'getSeason',
    tag: 'Seasons',
    summary: 'The whole season: calendar, entries, winners, tables, and what was published wrong',
    answer: 'SeasonAnswer',
    papers: true,
    reviews: true,
    make: ({ known, isNow, papers, refused }) =>
      ok(seasonJson(known, claimsBy(known, isNow, papers?.claims ?? []), refused)),
  }),
  read({
    path: '/review',
    id: 'getSeasonReview',
    tag: 'Seasons',
    summary: 'The season in words: each sentence with what proves it',
    answer: 'SeasonReviewAnswer',
    query: [LANGUAGE],
    isLong: true,
    make: reviewIn,
  }),
  read({
    path: '/calendar',
    id: 'getCalendar',
    tag: 'Seasons',
    summary: 'The calendar, and how it came to be',
    answer: 'CalendarAnswer',
    make: ({ known }) => ok(calendarJson(known)),
  }),
  read({
    path: '/entries',
    id: 'getEntries',
    tag: 'Seasons',
    summary: 'Teams, cars and drivers by class',
    answer: 'EntriesAnswer',
    make: ({ known }) => ok(entriesJson(known)),
  }),
  read({
    path: '/entries/{round}',
    id: 'getEntriesOfRound',
    tag: 'Seasons',
    summary: 'Teams, cars and crews of a round',
    answer: 'EntriesAnswer',
    make: ({ known, path }) => onRound(known, path, (round) => entriesJson(known, round)),
  }),
  read({
    path: '/rounds',
    id: 'getRounds',
    tag: 'Seasons',
    summary: 'The rounds, as the calendar has them',
    answer: 'CalendarAnswer',
    make: ({ known }) => ok(calendarJson(known)),
  }),
  read({
    path: '/rounds/{round}',
    id: 'getRound',
    tag: 'Seasons',
    summary: 'One round: poles, classification, crews, decisions, checks',
    answer: 'RoundAnswer',
    make: ({ known, path }) =>
      onRound(known, path, (round) => found(roundPageJson(known, round), `round ${round}`)),
  }),
  read({
    path: '/rounds/{round}/laps',
    id: 'getLaps',
    tag: 'Seasons',
    summary:
      'The race lap by lap: the order, lap times, stints, stops and neutralised phases, where laps are known',
    answer: 'LapsAnswer',
    isLong: true,
    make: lapsOf,
  }),
  read({
    path: '/standings',
    id: 'getStandings',
    tag: 'Seasons',
    summary: 'The tables of all titles',
    answer: 'StandingsAnswer',
    query: [AFTER],
    make: (asked) => standingsOf(asked, ''),
  }),
  read({
    path: '/standings/{title}',
    id: 'getStandingsOfTitle',
    tag: 'Seasons',
    summary: 'The table of a title, or the tables of a class',
    answer: 'StandingsAnswer',
    query: [AFTER],
    make: (asked) => standingsOf(asked, asked.path.title ?? ''),
  }),
  read({
    path: '/explain/{title}',
    id: 'explainTitle',
    tag: 'Seasons',
    summary: 'The reason for every point of a title',
    answer: 'ExplainAnswer',
    make: (asked) => explained(asked, ''),
  }),
  read({
    path: '/explain/{title}/{contender}',
    id: 'explainContender',
    tag: 'Seasons',
    summary: 'The reason for every point of a contender: a car by its number, a driver by any known spelling',
    answer: 'ExplainAnswer',
    make: (asked) => explained(asked, asked.path.contender ?? ''),
  }),
  read({
    path: '/titles',
    id: 'getTitles',
    tag: 'Seasons',
    summary: 'Who can still win each title, who has won it, and the document that decided it',
    answer: 'TitlesAnswer',
    query: [AFTER],
    isLong: true,
    make: (asked) => titlesOf(asked, ''),
  }),
  read({
    path: '/titles/{title}',
    id: 'getTitle',
    tag: 'Seasons',
    summary: 'Who can still win a title, with the proof',
    answer: 'TitlesAnswer',
    query: [AFTER, NEEDS, ODDS],
    isLong: true,
    make: (asked) => titlesOf(asked, asked.path.title ?? ''),
  }),
  read({
    path: '/stewards',
    id: 'getStewards',
    tag: 'Seasons',
    summary: "The stewards' cases, and what every entry and driver has before the stewards",
    answer: 'StewardsAnswer',
    make: (asked) => stewardsOf(asked, ''),
  }),
  read({
    path: '/stewards/{case}',
    id: 'getCase',
    tag: 'Seasons',
    summary: 'A case by its name, or by one of its documents, with all of them',
    answer: 'StewardsAnswer',
    make: (asked) => stewardsOf(asked, asked.path.case ?? ''),
  }),
  read({
    path: '/checks',
    id: 'getChecks',
    tag: 'Seasons',
    summary: 'Every check of the rulebook: met, broken, or cannot tell',
    answer: 'ChecksAnswer',
    make: ({ known }) => ok(checksJson(known, checks(known.season))),
  }),
  read({
    path: '/checks/{round}',
    id: 'getChecksOfRound',
    tag: 'Seasons',
    summary: 'The checks of a round',
    answer: 'ChecksAnswer',
    make: ({ known, path }) =>
      onRound(known, path, (round) => checksJson(known, checksAt(known.season, round))),
  }),
  read({
    path: '/audit',
    id: 'getAudit',
    tag: 'Seasons',
    summary: 'What others published, held against the board',
    answer: 'AuditAnswer',
    papers: true,
    make: ({ known, isNow, papers }) => ok(auditJson(known, claimsBy(known, isNow, papers?.claims ?? []))),
  }),
  read({
    path: '/diff',
    id: 'getDiff',
    tag: 'Seasons',
    summary: 'What a document or a day changed; or all that changed between two',
    answer: 'DiffAnswer',
    query: [
      {
        name: 'from',
        what: 'A document (24) or a day (2014-10-12). Alone: what it changed.',
        example: '2014-10-12',
        required: true,
      },
      { name: 'to', what: 'The changes from after the first to after this one.' },
    ],
    make: diffOf,
  }),
  read({
    path: '/documents',
    id: 'getDocuments',
    tag: 'Documents',
    summary:
      'The notice board, as the library reads it: all of it, where the answer does not say that it goes on',
    answer: 'DocumentsAnswer',
    query: pageParameters(BY_NUMBER),
    make: ({ known, query }) => ok(documentsJson(known, pageOf(BY_NUMBER, query))),
  }),
  read({
    path: '/documents/{document}',
    id: 'getDocument',
    tag: 'Documents',
    summary: 'One document, and what it changed',
    answer: 'DocumentAnswer',
    make: documentOf,
  }),
];
