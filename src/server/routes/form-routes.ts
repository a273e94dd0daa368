import { FORMS, type Formed, formPath, hasForm, placeNamed } from '#answers/forms';
import { FORM_NAMES, type FormName } from '#answers/place';
import { err, ok, type Result } from '#core/base/result';
import { headOf } from '#core/season/season';
import { formOf } from '#office/forms/form-of';
import { network } from '#office/people/slowed';
import { isLanguage, LANGUAGES, type Language, wordsIn } from '#words/languages';
import type { Made } from '../answer-cache.ts';
import { inTurn } from '../in-turn.ts';
import { notThere, type Problem } from '../problem.ts';
import type { Asked, Reply, Route } from '../route.ts';
import { boardAsked } from './board-asked.ts';
import { cachingOf, etagOf } from './season-routes.ts';

/** What each form is called by a generated client, and what it gives. */
const SAID: Readonly<Record<FormName, Pick<Route, 'id' | 'summary'>>> = {
  csv: { id: 'getCsv', summary: 'A table of the season as CSV' },
  xlsx: { id: 'getWorkbook', summary: 'Tables of the season as an Excel workbook, a sheet each' },
  wiki: {
    id: 'getWiki',
    summary: "The season, or a part of it, as the wiki text of an encyclopaedia's article",
  },
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
      what: `Which page, by its address below the season's: of ${FORMS[form].of.join(', ')}.`,
      example: FORMS[form].of.includes('season' as never) ? 'season' : 'standings/gt-teams',
      required: true,
    },
    { name: 'language', what: 'In which language; English without it.', values: Object.keys(LANGUAGES) },
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

async function answerIn(form: FormName, asked: Asked): Promise<Result<Reply, Problem>> {
  const { page = '', language = '' } = asked.query;
  const place = placeNamed(page);
  if (place === undefined || !hasForm(place, form)) return err(NO_FORM);
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
  const name = JSON.stringify(['form', language, board.key, moment, formed]);
  const headers = {
    'Content-Type': FORMS[formed.form].media,
    'Content-Disposition': `attachment; filename="${fileName(board.key, moment, formed)}"`,
    ...cachingOf(series),
  };
  const kept = office.cache.get(name, board.head);
  if (kept !== undefined) return ok({ kept, headers });
  const known = board.known(moment);
  if (!known.ok) return err(notThere(known.error));
  const make = async (): Promise<Result<Made, Problem>> => {
    const { sources } = await board.papers.now();
    const file = await formOf({
      ...formed,
      known: known.value,
      words: await wordsIn[language](),
      sources,
    });
    if (file === undefined) return err(NO_FORM);
    const restsOn = moment !== undefined && /^\d+$/.test(moment) ? undefined : board.head;
    return ok({
      etag: etagOf(office, headOf(known.value.season), undefined),
      head: restsOn,
      text: file.body,
    });
  };
  const made = await office.cache.once(name, board.head, () =>
    inTurn(asked, `forms to ${network(asked.address)}`, make),
  );
  return made.ok ? ok({ kept: made.value, headers }) : made;
}

/** `asian-le-mans-series-2014@24-standings-gt-teams.csv`, in letters that every system takes. */
const fileName = (key: string, moment: string | undefined, { place, form }: Formed): string =>
  `${key}${moment === undefined ? '' : `@${moment}`}-${formPath(place, form)}`.replaceAll(/[^\w.@-]+/g, '-');

const NO_FORM: Problem = {
  code: 'no-such-page',
  title: 'the season has no such page in this form',
  detail: "name the page by its address below the season's, such as standings/gt-teams",
};
