import { err, ok, type Result } from '#core/base/result';
import { EVERY_SERIES } from '#store/people/role';
import type { Series } from '#store/people/series';
import { allowed, type InPersonOnly, type NotAllowed } from './allowed.ts';
import { type Asker, noteOf } from './asker.ts';
import type { PeopleDesk } from './desk.ts';
import { mayRead } from './may.ts';
import { type NameUnusable, readKey, readShownName } from './names.ts';

export type SeriesNotMade =
  | NotAllowed
  | InPersonOnly
  | NameUnusable
  | { readonly code: 'series-taken' | 'season-taken' }
  | { readonly code: 'no-such-series'; readonly series: string };

export async function makeSeries(
  { people, now }: PeopleDesk,
  asker: Asker,
  { key, name: written, visibility }: Series,
  address?: string,
): Promise<Result<Series, SeriesNotMade>> {
  const may = allowed(asker, 'make-series', EVERY_SERIES);
  if (!may.ok) return may;
  const read = readKey(key);
  if (!read.ok) return read;
  const name = readShownName(written, 'series');
  if (!name.ok) return name;
  return people.together(async ({ series, log }) => {
    const made = { key, name: name.value, visibility };
    if (!(await series.add(made))) return err({ code: 'series-taken' });
    const details = { name: name.value, visibility };
    await log.note(noteOf(asker, { what: 'series made', at: now(), series: key, details }, address));
    return ok(made);
  });
}

/** Renames a series, or says anew who may read it; its key stays. */
export async function changeSeries(
  { people, now }: PeopleDesk,
  asker: Asker,
  { key, name: written, visibility }: Series,
  address?: string,
): Promise<Result<Series, SeriesNotMade>> {
  const may = allowed(asker, 'change-series', key);
  if (!may.ok) return may;
  const name = readShownName(written, 'series');
  if (!name.ok) return name;
  return people.together(async ({ series, log }) => {
    const changed = { key, name: name.value, visibility };
    if (!(await series.change(changed))) return err({ code: 'no-such-series', series: key });
    const details = { name: name.value, visibility };
    await log.note(noteOf(asker, { what: 'series changed', at: now(), series: key, details }, address));
    return ok(changed);
  });
}

/** Says of which series a board is; its documents are posted to it afterwards. */
export async function makeSeason(
  { people, now }: PeopleDesk,
  asker: Asker,
  { board, series: key }: { readonly board: string; readonly series: string },
  address?: string,
): Promise<Result<undefined, SeriesNotMade>> {
  const may = allowed(asker, 'make-season', key);
  if (!may.ok) return may;
  const read = readKey(board);
  if (!read.ok) return read;
  return people.together(async ({ series, log }): Promise<Result<undefined, SeriesNotMade>> => {
    if ((await series.byKey(key)) === undefined) return err({ code: 'no-such-series', series: key });
    if (!(await series.addSeason(board, key))) return err({ code: 'season-taken' });
    await log.note(noteOf(asker, { what: 'season made', at: now(), series: key, board }, address));
    return ok(undefined);
  });
}

/** The series that somebody may read, by their keys. */
export async function readableSeries(
  { people }: PeopleDesk,
  asker: Asker | undefined,
): Promise<readonly Series[]> {
  return (await people.series.all()).filter((series) => mayRead(asker, series));
}

/** The series of a board, if who asks may read it: one that they may not read is to them as one that is not there. */
export async function seriesOfBoard(
  { people }: PeopleDesk,
  asker: Asker | undefined,
  board: string,
): Promise<Result<Series, { readonly code: 'no-such-season' }>> {
  const series = await people.series.ofBoard(board);
  return series !== undefined && mayRead(asker, series) ? ok(series) : err({ code: 'no-such-season' });
}
