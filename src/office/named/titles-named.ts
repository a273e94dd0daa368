import { type TitleKey, titleKey } from '#core/base/ids';
import { err, ok, type Result } from '#core/base/result';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { meant, type NotThere } from './not-there.ts';

/** The titles that a person means: by key, by name, or by class; all of them where nothing is said. */
export function titlesNamed(season: Season, said: string): Result<readonly TitleKey[], NotThere> {
  const titles = Object.entries(rulebookAt(season).titles);
  const plain = said.toLowerCase();
  const named = titles.filter(
    ([key, { name }]) => key.toLowerCase() === plain || name.toLowerCase() === plain,
  );
  const ofClass = titles.filter(([, title]) => title.class?.toLowerCase() === plain);
  const meant = said === '' ? titles : named.length > 0 ? named : ofClass;
  if (meant.length > 0 || said === '') return ok(meant.map(([key]) => titleKey(key)));
  return err(
    noSuchTitle(
      said,
      titles.map(([key]) => key),
    ),
  );
}

/** The one title that a person means. */
export function titleNamed(season: Season, said: string): Result<TitleKey, NotThere> {
  const found = titlesNamed(season, said);
  if (!found.ok) return found;
  const [first, second] = found.value;
  if (first !== undefined && second === undefined) return ok(first);
  const text = `'${said}' is more than one title`;
  return err({ code: 'no-such-title', text, choice: `which of them? ${found.value.join(', ')}` });
}

function noSuchTitle(said: string, titles: readonly string[]): NotThere {
  const choice =
    titles.length === 0 ? 'the season has no rulebook, and so no titles' : `titles: ${titles.join(', ')}`;
  return { code: 'no-such-title', text: `there is no title '${said}'${meant(said, titles)}`, choice };
}
