import { roundName } from '#answers/names';
import { oddsNote } from '#answers/title/odds-words';
import type { TitleOutlook } from '#answers/title/outlook';
import { unsettledOf } from '#answers/unsettled';
import type { Unsettled } from '#core/scoring/unsettled';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { type Assumptions, type OpenRound, remaining } from '#core/title/remaining';
import { en } from '#words/en';
import type { Page } from '../print/page.ts';
import { dim, type Text, unbroken } from '../print/text.ts';
import { listed, shortDayText } from '../print/words.ts';
import { paragraph, wrappedItems } from '../print/wrap.ts';
import { signWords } from './unsettled.ts';

/** What is taken for given, said once: the rounds to come, who drives, and results that may still change. */
export function assumedLines(
  season: Season,
  found: readonly TitleOutlook[],
  { assumptions, seed }: { readonly assumptions: Assumptions; readonly seed: number },
  page: Page,
): readonly Text[] {
  const open = unsettledOf(
    season,
    found.map(({ state }) => state.title),
  );
  const texts = [
    ...provisionalTexts(season, open),
    ...openTexts(open),
    ...comingTexts(season, found, assumptions),
    ...[oddsNote(en, found, seed) ?? []].flat(),
  ];
  const words = wrappedItems(signWords(open), page.width, 2).map(dim);
  const meant = words.length === 0 ? [] : ['', ...words];
  return [...meant, ...(texts.length === 0 ? [] : ['', ...paragraph(dim(texts.join(' ')), page.width)])];
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
function provisionalTexts(season: Season, open: readonly Unsettled[]): readonly string[] {
  const results = open.filter(({ kind }) => kind === 'provisional');
  const names = results.flatMap(({ results: [one], document }) =>
    one === undefined
      ? []
      : [`${roundName(season, one.round)} (${one.session}, ${unbroken(`document ${document}`)})`],
  );
  return names.length === 0
    ? []
    : [`The results of ${listed(names)} are provisional, and stand as they are.`];
}

/** Results under protest stand as they are. */
function openTexts(open: readonly Unsettled[]): readonly string[] {
  const marks = open.flatMap((one) =>
    one.kind === 'provisional' ? [] : [`the ${one.kind} of ${one.party} (document ${one.document})`],
  );
  return marks.length === 0
    ? []
    : [`Results stand as they are, though nobody has answered ${listed(marks)}.`];
}
