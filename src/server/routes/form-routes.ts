import { FORMS, type Formed, formPath, hasForm, takeableNamed } from '#answers/forms';
import type { Known } from '#answers/known';
import { NO_TIMINGS, type Timings } from '#answers/laps/timing';
import { FORM_NAMES, type FormName, patternOf, type Takeable } from '#answers/place';
import { roundKey } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import { headOf } from '#core/season/season';
import { formOf } from '#office/forms/form-of';
import type { OpenBoard } from '#office/open/open-board';
import type { Papers } from '#office/open/open-papers';
import { network } from '#office/people/slowed';
import { sha256 } from '#store/sha256';
import { isLanguage, LANGUAGES, type Language, wordsIn } from '#words/languages';
import type { Made } from '../answer-cache.ts';
import { inTurn } from '../in-turn.ts';
import { notThere, type Problem } from '../problem.ts';
import type { Asked, Reply, Route } from '../route.ts';
import { type BoardAsked, boardAsked } from './board-asked.ts';
import { CALENDAR_QUERY, calendarAsked } from './calendar-asked.ts';
import { originOf } from './season-origin.ts';
import { cachingOf, etagOf } from './season-routes.ts';

/** What each form is called by a generated client, and what it gives. */
const SAID: Readonly<Record<FormName, Pick<Route, 'id' | 'summary'>>> = {
  csv: { id: 'getCsv', summary: 'A table of the season as CSV' },
  xlsx: { id: 'getWorkbook', summary: 'Tables of the season as an Excel workbook, a sheet each' },
  wiki: {
    id: 'getWiki',
    summary: "The season, or a part of it, as the wiki text of an encyclopaedia's article",
  },
  pdf: {
    id: 'getPaper',
    summary: 'The page as an official paper in PDF, for archives and for screen readers',
  },
  png: { id: 'getCard', summary: 'The first of a table as a picture of 1200 by 630 pixels' },
  ics: { id: 'getCalendarFeed', summary: 'The calendar to subscribe to, as iCalendar' },
  atom: { id: 'getFeed', summary: 'The newest documents of the notice board as an Atom feed' },
};

/** The pages of a season in other forms: the same bytes for the same document. */
export const formRoutes: readonly Route[] = FORM_NAMES.map((form) => ({
  method: 'get',
  path: `/seasons/{season}/forms/${form}`,
  ...SAID[form],
  tag: 'Seasons',
  query: [
    {
      name: 'page',
      what: `Which page or part of one, by its address below the season's: ${addressesOf(form)}.`,
      ...(FORMS[form].whole === undefined
        ? { example: 'standings/gt-teams', required: true }
        : { example: FORMS[form].whole }),
    },
    { name: 'language', what: 'In which language; English without it.', values: Object.keys(LANGUAGES) },
    ...(form === 'ics' ? CALENDAR_QUERY : []),
  ],
  hasTag: true,
  answers: [
    {
      status: 200,
      what: SAID[form].summary,
      type: FORMS[form].media.split(';')[0] ?? '',
      schema: { type: 'string' },
    },
  ],
  handle: (asked) => answerIn(form, asked),
}));

/** `standings/{title}, calendar, …`; the season's own page has none, and is called what its form is. */
function addressesOf(form: FormName): string {
  return FORMS[form].of.map((page) => patternOf(page) || page).join(', ');
}

async function answerIn(form: FormName, asked: Asked): Promise<Result<Reply, Problem>> {
  const { page = FORMS[form].whole ?? '', language = '' } = asked.query;
  const place = takeableNamed(page);
  // Who may not read the season hears nothing of its pages.
  if (place === undefined || !hasForm(place, form)) {
    const found = await boardAsked(asked);
    return found.ok ? err(NO_FORM) : found;
  }
  return formReply(asked, { place, form }, isLanguage(language) ? language : 'en');
}

/** A page in a form, named as a browser is to save it. */
export async function formReply(
  asked: Asked,
  formed: Formed,
  language: Language,
): Promise<Result<Reply, Problem>> {
  const { office } = asked;
  const found = await boardAsked(asked);
  if (!found.ok) return found;
  const { board, series, moment } = found.value;
  const papers = await board.papers.now();
  const wanted = { formed, language, papers };
  // What is posted does not make all of it: sources lie beside the board, and addresses are told of what everybody may read.
  const beside = [papers.sha256, series.visibility];
  const name = JSON.stringify(['form', language, board.key, moment, formed, calendarAsked(asked), beside]);
  const headers = {
    'Content-Type': FORMS[formed.form].media,
    ...(FORMS[formed.form].isFeed ? {} : saved(board.key, moment, formed)),
    ...cachingOf(series),
  };
  const kept = office.cache.get(name, board.head);
  if (kept !== undefined) return ok({ kept, headers });
  const known = board.known(moment);
  if (!known.ok) return err(notThere(known.error));
  const etag = etagOf(office, headOf(known.value.season), sha256(JSON.stringify(beside)));
  const head = moment !== undefined && /^\d+$/.test(moment) ? undefined : board.head;
  const made = await office.cache.once(name, board.head, () =>
    inTurn(asked, `forms to ${network(asked.address)}`, async () => {
      const text = await bodyOf(asked, found.value, known.value, wanted);
      return text === undefined ? err(NO_FORM) : ok({ etag, head, text });
    }),
  );
  return made.ok ? ok({ kept: made.value, headers }) : made;
}

interface Wanted {
  readonly formed: Formed;
  readonly language: Language;
  readonly papers: Papers;
}

async function bodyOf(
  asked: Asked,
  { board, series }: BoardAsked,
  known: Known,
  { formed, language, papers }: Wanted,
): Promise<Made['text'] | undefined> {
  const { office } = asked;
  const file = await formOf({
    ...formed,
    known,
    words: await wordsIn[language](),
    sources: papers.sources,
    origin: originOf(asked, series, language, board.key),
    zone: office.clock.zone,
    stamp: { edition: office.edition, hash: board.text(vouchedFor(formed.place, known))?.link },
    timings: await timingsFor(board, formed.place),
    calendar: calendarAsked(asked),
  });
  return file?.body;
}

/** What timing files tell, where it is asked for. */
const timingsFor = async (board: OpenBoard, place: Takeable): Promise<Timings> =>
  place.page === 'laps' ? board.timings.of(board.documents, roundKey(place.round)) : NO_TIMINGS;

/** The document that a paper gives, or as of which it is known. */
const vouchedFor = (place: Takeable, { season }: Known): number =>
  place.page === 'document' ? Number(place.number) : headOf(season);

/** A file of its own; a feed is read where it lies. */
const saved = (key: string, moment: string | undefined, formed: Formed) => ({
  'Content-Disposition': `attachment; filename="${fileName(key, moment, formed)}"`,
});

/** `asian-le-mans-series-2014@24-standings-gt-teams.csv`, in letters that every system takes. */
const fileName = (key: string, moment: string | undefined, { place, form }: Formed): string =>
  `${key}${moment === undefined ? '' : `@${moment}`}-${formPath(place, form)}`.replaceAll(/[^\w.@-]+/g, '-');

const NO_FORM: Problem = {
  code: 'no-such-page',
  title: 'the season has no such page in this form',
  detail: "name the page by its address below the season's, such as standings/gt-teams",
};
