import { placeOfRace } from '#answers/names';
import { betweenCommas } from '#core/base/between-commas';
import { type Day, readDay } from '#core/base/day';
import { err, ok, type Result } from '#core/base/result';
import { slug } from '#core/base/slug';
import type { NewRound, NewSeason } from '#office/new/said';

/** What was said of a new season, by flags or by answers; each part as typed. */
export interface SaidOfNew {
  readonly series: string;
  readonly year: string;
  readonly organiser: string;
  readonly classes: string;
  readonly rounds: string;
}

/** The season that is meant, or what is wrong with what was said: a sentence for each part. */
export function readNewSeason(said: SaidOfNew, today: Day): Result<NewSeason, readonly string[]> {
  const [year, classes] = [readYear(said.year), betweenCommas(said.classes)];
  const rounds = readRounds(said.rounds);
  const wrong = [
    ...(said.series.trim() === '' ? ['the series needs a name'] : []),
    ...(year === undefined ? [`'${said.year}' is no year`] : []),
    ...(classes.length === 0 ? ['at least one class'] : []),
    ...(new Set(classes.map(slug)).size < classes.length ? ['two classes have the same name'] : []),
    ...(rounds.ok ? [] : rounds.error),
  ];
  if (wrong.length > 0 || year === undefined || !rounds.ok) return err(wrong);
  const series = said.series.trim();
  return ok({
    series,
    year,
    organiser: said.organiser.trim() || series,
    classes,
    rounds: rounds.value,
    today,
  });
}

function readYear(text: string): number | undefined {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
  return year >= 1890 && year <= 2999 ? year : undefined;
}

/** `6 Hours of Spa 2026-05-09, Monza 2026-06-20`: a race and its day, each behind a comma. */
function readRounds(text: string): Result<readonly NewRound[], readonly string[]> {
  const read = betweenCommas(text).map(readRound);
  const wrong = read.flatMap((one) => (one.ok ? [] : [one.error]));
  const rounds = read.flatMap((one) => (one.ok ? [one.value] : []));
  if (rounds.length === 0 && wrong.length === 0) return err(['at least one round']);
  return wrong.length > 0 ? err(wrong) : ok(withOwnKeys(rounds));
}

function readRound(text: string): Result<NewRound, string> {
  const match = /^(.+?)\s+(\d{4}-\d{2}-\d{2})$/.exec(text);
  const [race, date] = [match?.[1], readDay(match?.[2] ?? '')];
  if (race === undefined || date === undefined)
    return err(`'${text}' is no round: write its name and its day, such as Spa 2026-05-09`);
  const place = placeOfRace(race);
  return ok({ key: slug(place) || 'round', short: place, race, date });
}

/** A second race at one place is told apart by its number. */
function withOwnKeys(rounds: readonly NewRound[]): readonly NewRound[] {
  const seen = new Map<string, number>();
  return rounds.map((round) => {
    const count = (seen.get(round.key) ?? 0) + 1;
    seen.set(round.key, count);
    if (count === 1) return round;
    return { ...round, key: `${round.key}-${count}`, short: `${round.short} ${count}` };
  });
}

/** Three rounds, the first of them a week ago where the season is of this year. */
export function usualRounds(year: string, today: Day): string {
  const month = Number(today.slice(5, 7));
  const isNow = year === today.slice(0, 4);
  const first = isNow ? Math.max(1, Math.min(month, 10)) : 3;
  return ['Monza', 'Spa', 'Suzuka']
    .map((place, index) => `${place} ${year}-${String(first + index).padStart(2, '0')}-01`)
    .join(', ');
}
