import { diffJson } from '#answers/diff';
import { explainJson } from '#answers/explain';
import type { Known } from '#answers/known';
import { lapsJson } from '#answers/laps/laps-json';
import { documentJson } from '#answers/notice-board';
import { seasonReviewJson } from '#answers/review/review-json';
import { standingsJson } from '#answers/standings';
import { stewardsJson } from '#answers/stewards';
import { titlesJson } from '#answers/title';
import { openTitles, outlooks } from '#answers/title/outlook';
import type { roundKey, TitleKey } from '#core/base/ids';
import { ok, type Result } from '#core/base/result';
import { emptySeason, fold } from '#core/season/fold';
import type { Season } from '#core/season/season';
import { breathe } from '#office/breathe';
import type { Answers } from '#office/json/answers';
import { caseNamed } from '#office/named/case-named';
import { explanationsFor } from '#office/named/explanations-for';
import { aroundNamed } from '#office/named/moment-named';
import type { NotThere } from '#office/named/not-there';
import { roundNamed } from '#office/named/round-named';
import { seasonAfter } from '#office/named/season-after';
import { titleNamed, titlesNamed } from '#office/named/titles-named';
import type { OpenBoard } from '#office/open/open-board';
import type { Papers } from '#office/open/open-papers';
import { isLanguage } from '#words/languages';
import type { Office } from '../office.ts';

/** What is asked of a season, as it was known at a moment. */
export interface ReadAsked {
  readonly office: Office;
  readonly board: OpenBoard;
  readonly known: Known;
  /** Whether it is asked for as it is, and not as it was at some moment. */
  readonly isNow: boolean;
  /** Documents of the board that the office would have refused; undefined where nobody asks. */
  readonly refused: readonly number[] | undefined;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly papers: Papers | undefined;
}

/** In English, where no language is named. */
export const reviewIn = ({
  known,
  query: { language = 'en' },
}: ReadAsked): Result<Answers['SeasonReviewAnswer'], NotThere> =>
  ok(seasonReviewJson(known, isLanguage(language) ? language : 'en'));

export const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`${what} was found, and is not there`);
  return value;
};

export function onRound<T>(
  { season }: Known,
  { round = '' }: ReadAsked['path'],
  make: (round: ReturnType<typeof roundKey>) => T,
): Result<T, NotThere> {
  const named = roundNamed(season, round);
  return named.ok ? ok(make(named.value.key)) : named;
}

export async function lapsOf({
  board,
  known,
  path,
}: ReadAsked): Promise<Result<Answers['LapsAnswer'], NotThere>> {
  const named = roundNamed(known.season, path.round ?? '');
  if (!named.ok) return named;
  const { key } = named.value;
  return ok(lapsJson(known, key, await board.timings.of(board.documents, key)));
}

export function standingsOf(
  { known, query }: ReadAsked,
  said: string,
): Result<Answers['StandingsAnswer'], NotThere> {
  const then = seasonAfter(known.season, query.after);
  if (!then.ok) return then;
  const { season, round } = then.value;
  const titles = titlesNamed(season, said);
  return titles.ok ? ok(standingsJson(known, titles.value, round && { season, round: round.key })) : titles;
}

export function explained(
  { known, path }: ReadAsked,
  said: string,
): Result<Answers['ExplainAnswer'], NotThere> {
  const title = titleNamed(known.season, path.title ?? '');
  if (!title.ok) return title;
  const who = explanationsFor(known.season, title.value, said);
  if (!who.ok) return who;
  const contenders = who.value.map(({ row }) => row.contender);
  return ok(found(explainJson(known, title.value, contenders), `title ${title.value}`));
}

/** The entries and crews that are listed, as the command takes them where it is told nothing else. */
const ASSUMPTIONS = { crews: 'listed', entries: 'listed', drives: 'any' } as const;

export async function titlesOf(
  { office, known, query }: ReadAsked,
  said: string,
): Promise<Result<Answers['TitlesAnswer'], NotThere>> {
  const then = seasonAfter(known.season, query.after);
  if (!then.ok) return then;
  const { season, round } = then.value;
  const titles = titlesNamed(season, said);
  if (!titles.ok) return titles;
  const isOdds = query.odds === 'true';
  const told = await outlooks(season, {
    breathe,
    titles: titles.value,
    assumptions: ASSUMPTIONS,
    needs: query.needs === 'true' ? office.titleWork.needs : undefined,
    otherwise: undefined,
    odds: isOdds ? await oddsOf(office, season, titles.value) : undefined,
  });
  return ok(await titlesJson(known, told, ASSUMPTIONS, round && { season, round: round.key }, breathe));
}

async function oddsOf({ titleWork }: Office, season: Season, titles: readonly TitleKey[]) {
  await breathe();
  const open = openTitles(season, titles);
  return open.length === 0 ? [] : titleWork.odds(season, open);
}

export function diffOf({ known, query }: ReadAsked): Result<Answers['DiffAnswer'], NotThere> {
  const first = aroundNamed(known.season.board, query.from ?? '');
  if (!first.ok) return first;
  const last = query.to === undefined ? first : aroundNamed(known.season.board, query.to);
  if (!last.ok) return last;
  const from = query.to === undefined ? first.value.before : first.value.after;
  const [before, after] = [from, last.value.after].map((board) => board.reduce(fold, emptySeason));
  return ok(diffJson(known.key, before ?? emptySeason, after ?? emptySeason));
}

export function documentOf({ known, path }: ReadAsked): Result<Answers['DocumentAnswer'], NotThere> {
  const said = path.document ?? '';
  const document = /^\d{1,6}$/.test(said) ? documentJson(known, Number(said)) : undefined;
  if (document !== undefined) return ok(document);
  const text = `there is no document '${said}' on this board`;
  const choice = `documents: 1 to ${known.season.board.length}`;
  return { ok: false, error: { code: 'no-such-document', text, choice } };
}

export function stewardsOf({ known }: ReadAsked, said: string): Result<Answers['StewardsAnswer'], NotThere> {
  if (said === '') return ok(stewardsJson(known));
  const named = caseNamed(known.season, said);
  return named.ok ? ok(stewardsJson(known, named.value)) : named;
}
