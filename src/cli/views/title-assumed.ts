import { calendar, rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { type Assumptions, type OpenRound, remaining } from '#core/title/remaining';
import { roundName } from '#office/json/names';
import { oddsNote } from '#office/title/odds-words';
import type { TitleOutlook } from '#office/title/outlook';
import type { Page } from '../print/page.ts';
import { dim, type Text, unbroken } from '../print/text.ts';
import { listed, shortDayText } from '../print/words.ts';
import { paragraph } from '../print/wrap.ts';

/** What is taken for given, said once: the rounds to come, who drives, and results that may still change. */
export function assumedLines(
  season: Season,
  found: readonly TitleOutlook[],
  { assumptions, seed }: { readonly assumptions: Assumptions; readonly seed: number },
  page: Page,
): readonly Text[] {
  const texts = [
    ...provisionalTexts(season),
    ...openTexts(season),
    ...comingTexts(season, found, assumptions),
    ...[oddsNote(found, seed) ?? []].flat(),
  ];
  return texts.length === 0 ? [] : ['', ...paragraph(dim(texts.join(' ')), page.width)];
}

function comingTexts(
  season: Season,
  found: readonly TitleOutlook[],
  assumptions: Assumptions,
): readonly string[] {
  const rounds = remaining(season, assumptions);
  if (rounds.length === 0)
    return found.every(({ state }) => state.decided)
      ? []
      : [season.rounds.size === 0 ? 'No calendar was posted yet.' : 'No round remains.'];
  const names = rounds.map(({ round }) =>
    unbroken(`${roundName(season, round.key)} (${shortDayText(round.date)})`),
  );
  return [
    `Taken for given: still to come ${rounds.length === 1 ? 'is' : 'are'} ${listed(names)}, ${whoText(season, rounds, assumptions)}. ` +
      `Every race runs its whole length, there are no dead heats, and no more decisions.${drivesText(season, found)}`,
  ];
}

/** What it takes is said as if nobody drove too little. */
function drivesText(season: Season, found: readonly TitleOutlook[]): string {
  const isAsked = found.some(({ needs }) => needs !== undefined);
  const isChecked = Object.values(rulebookAt(season).checks).some(({ every }) => every === 'drive');
  return isAsked && isChecked ? ' For what it takes, every driver drives as long as he must.' : '';
}

function whoText(season: Season, rounds: readonly OpenRound[], { crews, entries }: Assumptions): string {
  const cars =
    entries === 'open'
      ? 'with every car that was ever entered, and a newcomer in each class'
      : 'with the entries that are now listed';
  if (crews === 'free') return `${cars}; drivers may be in any of them`;
  const unlisted = rounds.filter((one) => one.crews !== undefined);
  if (unlisted.length === 0 && entries === 'listed') return 'with the entries and crews that are now listed';
  const where =
    unlisted.length === rounds.length
      ? ''
      : ` (${listed(unlisted.map(({ round }) => roundName(season, round.key)))})`;
  return entries === 'open'
    ? `${cars}, each with its last crew`
    : `with the entries and crews that are now listed; where no list names them yet, each entry with its last crew${where}`;
}

/** Results that are not final stand as they are. */
function provisionalTexts(season: Season): readonly string[] {
  const names = calendar(season).flatMap(({ key }) => {
    const states = [...(season.records.get(key)?.classifications.values() ?? [])].map(({ state }) => state);
    return states.includes('provisional') ? [roundName(season, key)] : [];
  });
  return names.length === 0
    ? []
    : [`The results of ${listed(names)} are provisional, and stand as they are.`];
}

/** Results under protest stand as they are. */
function openTexts(season: Season): readonly string[] {
  if (season.open.length === 0) return [];
  const marks = season.open.map(
    ({ kind, party, document }) => `the ${kind} of ${party} (document ${document})`,
  );
  return [`Results stand as they are, though nobody has answered ${listed(marks)}.`];
}
