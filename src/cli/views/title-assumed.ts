import type { Season } from '#core/season/season';
import { type Assumptions, remaining } from '#core/title/remaining';
import { roundName } from '#office/json/names';
import type { TitleOutlook } from '#office/title/outlook';
import type { Page } from '../print/page.ts';
import { dim, type Text, unbroken } from '../print/text.ts';
import { listed, shortDayText } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';

/** What is taken for given, said once: the rounds to come, who drives, and results that may still change. */
export function assumedLines(
  season: Season,
  found: readonly TitleOutlook[],
  crews: Assumptions['crews'],
  page: Page,
): readonly Text[] {
  const texts = [...openTexts(season), ...comingTexts(season, found, crews)];
  return texts.length === 0 ? [] : ['', ...paragraph(dim(texts.join(' ')), page.width)];
}

function comingTexts(
  season: Season,
  found: readonly TitleOutlook[],
  crews: Assumptions['crews'],
): readonly string[] {
  const rounds = remaining(season);
  if (rounds.length === 0) return found.every(({ state }) => state.decided) ? [] : ['No round remains.'];
  const names = rounds.map(({ round }) =>
    unbroken(`${roundName(season, round.key)} (${shortDayText(round.date)})`),
  );
  const unlisted = rounds.filter((one) => one.crews !== undefined);
  const last =
    unlisted.length === 0
      ? ''
      : `; where no list names them yet, each entry with its last crew${unlisted.length === rounds.length ? '' : ` (${listed(unlisted.map(({ round }) => roundName(season, round.key)))})`}`;
  const who =
    crews === 'free'
      ? 'with the cars that are now entered; drivers may be in any of them'
      : `with the entries and crews that are now listed${last}`;
  return [
    `Taken for given: still to come ${rounds.length === 1 ? 'is' : 'are'} ${listed(names)}, ${who}. ` +
      'Every race runs its whole length, there are no dead heats, and no more decisions.',
  ];
}

/** Results under protest stand as they are. */
function openTexts(season: Season): readonly string[] {
  if (season.open.length === 0) return [];
  const marks = season.open.map(
    ({ kind, party, document }) => `the ${kind} of ${party} (document ${document})`,
  );
  return [`Results stand as they are, though nobody has answered ${listed(marks)}.`];
}
