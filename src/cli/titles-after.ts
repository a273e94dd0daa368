import type { TitleKey } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import { type After, seasonAfter } from '#office/named/season-after';
import { titlesNamed } from '#office/named/titles-named';
import type { Asked } from './command.ts';
import type { Operand } from './flags.ts';
import { type Opened, openSeason } from './open-season.ts';
import { type Failure, notThere } from './outcome.ts';

/** The operand of commands that show titles. */
export const TITLES_OPERAND: Operand = {
  name: 'title',
  what: 'A title (gt-teams), or a class for all of its titles (GT).',
  rest: true,
};

/** What such a command is about: a season, as it stood after a round where one was named, and titles of it. */
interface TitlesAfter extends After {
  readonly opened: Opened;
  readonly titles: readonly TitleKey[];
}

export async function titlesAfter({
  words,
  flags,
  world,
}: Pick<Asked<Record<never, never>>, 'words' | 'world'> & {
  readonly flags: Parameters<typeof openSeason>[0] & { readonly after?: string | undefined };
}): Promise<Result<TitlesAfter, Failure>> {
  const opened = await openSeason(flags, world);
  if (!opened.ok) return opened;
  const then = seasonAfter(opened.value.season, flags.after);
  if (!then.ok) return err(notThere(then.error));
  const titles = titlesNamed(then.value.season, words.join(' '));
  if (!titles.ok) return err(notThere(titles.error));
  return ok({ ...then.value, opened: opened.value, titles: titles.value });
}
