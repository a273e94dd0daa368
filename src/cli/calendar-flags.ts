import { betweenCommas } from '#core/base/between-commas';
import { given } from '#core/base/given';
import { err, ok, type Result } from '#core/base/result';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { CalendarAsked } from '#office/forms/form-of';
import { meant } from '#office/named/not-there';
import { EXIT, type Failure, failure } from './outcome.ts';

/** What of a calendar is wanted, as flags say it. */
export interface CalendarFlags {
  readonly class?: string | undefined;
  readonly sessions?: string | undefined;
  readonly alarm?: string | undefined;
}

export const hasCalendarFlag = ({ class: only, sessions, alarm }: CalendarFlags): boolean =>
  [only, sessions, alarm].some((flag) => flag !== undefined);

/** Of a class that there is not, a calendar would say that every round is cancelled. */
export function readCalendarFlags(season: Season, flags: CalendarFlags): Result<CalendarAsked, Failure> {
  const { alarm, sessions } = flags;
  if (alarm !== undefined && !/^\d{1,5}$/.test(alarm))
    return err(failure(EXIT.usage, `--alarm is a number of minutes, and not '${alarm}'`));
  const named = classMeant(season, flags.class);
  if (!named.ok) return named;
  return ok(
    given({
      class: named.value,
      sessions: sessions === undefined ? undefined : betweenCommas(sessions),
      alarm: alarm === undefined ? undefined : Number(alarm),
    }),
  );
}

/** The class as the season writes it; as it was said where no class is known yet. */
function classMeant(season: Season, said: string | undefined): Result<string | undefined, Failure> {
  const entered = [...season.entries.values()].map((entry) => entry.class);
  const classes = [...new Set([...Object.keys(rulebookAt(season).classes), ...entered])];
  if (said === undefined || classes.length === 0) return ok(said);
  const found = classes.find((one) => one.toLowerCase() === said.toLowerCase());
  if (found !== undefined) return ok(found);
  const what = `there is no class '${said}'${meant(said, classes)}`;
  return err(failure(EXIT.usage, what, `classes: ${classes.join(', ')}`));
}
