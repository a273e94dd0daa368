import { type Kind, linesOf } from '#answers/change-lines';
import { numberedName, roundName, sessionCalled, shortName } from '#answers/names';
import { QUALIFYING, RACE, type SessionName } from '#core/base/ids';
import { NO_POINTS, subtractPoints } from '#core/base/points';
import type { Difference, ResultLine } from '#core/scoring/diff';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { pointsText, signedPoints } from '#words/format';
import { placesText, roundChangeText, wholeResult } from './difference-text.ts';
import { enteredChanges } from './entered-text.ts';

/** What changed between two states of a season. */
export interface Changed {
  readonly words: Words;
  readonly before: Season;
  readonly after: Season;
  readonly change: Difference;
}

/** Of so many changes of a kind each is told; of more the first, and how many others there are. */
const [FEW, RANKS] = [8, 3];

/** What changed in calendar, entries, results, and in points and ranks of each title, a text for each. */
export function changesTexts(changed: Changed): readonly string[] {
  const { words } = changed;
  const { calendar, entries, results, more } = words.changes;
  const tables = changed.change.standings.flatMap((table) => tableText(changed, table) ?? []);
  return [
    ...titled(words, calendar, calendarTexts(changed)),
    ...titled(words, entries, entryTexts(changed)),
    ...titled(words, results, resultTexts(changed)),
    ...tables.slice(0, FEW),
    ...(tables.length > FEW ? [more(tables.length - FEW)] : []),
  ];
}

const titled = (words: Words, name: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : [words.colon(name, shortened(words, texts, FEW))];

function shortened({ paper, between }: Words, texts: readonly string[], most: number): string {
  const more = texts.length - most;
  return more > 0
    ? paper.andMore([texts.slice(0, most).join(between.clauses)], more)
    : texts.join(between.clauses);
}

/** With a word for what is new or gone. */
const marked = ({ changes, brackets }: Words, kind: Kind, text: string): string =>
  kind === 'updated' ? text : brackets(text, changes[kind]);

const calendarTexts = ({ words, change }: Changed): readonly string[] =>
  linesOf(change.calendar).map(({ kind, item, from }) =>
    marked(words, kind, `${shortName(item, item.key)} ${roundChangeText(words, item, from)}`),
  );

const entryTexts = ({ words, before, after, change }: Changed): readonly string[] =>
  enteredChanges(words, before, after, change.entries).map(({ kind, item, text, where }) =>
    marked(
      words,
      kind,
      [`#${item.number}`, text, where].filter((part) => part !== '').join(words.between.parts),
    ),
  );

/** A session that had no result before by who is first in class; of others each car that is placed otherwise. */
function resultTexts({ words, after, change }: Changed): readonly string[] {
  const whole = wholeResult(change.results);
  if (whole !== undefined) return wholeTexts(words, after, whole, change.results.added);
  return linesOf(change.results).map(({ kind, item, from }) => {
    const is = `#${item.number} ${placesText(words, item)}`;
    const was = from === undefined ? is : words.brackets(is, words.changes.was(placesText(words, from)));
    return marked(words, kind, words.colon(sessionText(words, after, item), was));
  });
}

function wholeTexts(words: Words, after: Season, whole: ResultLine, lines: readonly ResultLine[]) {
  const first = lines
    .filter(({ classPlace }) => classPlace === '1')
    .map(({ class: of, entry, number }) => {
      const name = numberedName(words, after, { for: 'entry' }, { contender: entry, number });
      return `${of} ${name}`;
    });
  const best = FIRST.get(whole.session)?.(words);
  return [
    words.colon(sessionText(words, after, whole), words.changes.newResult(lines.length)),
    ...(best === undefined || first.length === 0 ? [] : [words.colon(best, words.list(first))]),
  ];
}

/** What those are who are first of their class in a session. */
const FIRST: ReadonlyMap<SessionName, (words: Words) => string> = new Map([
  [RACE, ({ round }) => round.winners],
  [QUALIFYING, ({ round }) => round.pole],
]);

/** `Race, Inje` */
const sessionText = (words: Words, season: Season, { round, session }: ResultLine): string =>
  words.documents.at(words.sessionName(session, sessionCalled), roundName(season, round));

/** `LMP2 Teams: 1. #1 OAK Racing, 26 points (+26)`; undefined where somebody is only listed, without points. */
function tableText({ words, before, after }: Changed, { title, name, rows }: Table): string | undefined {
  const clause = rulebookAt(after).titles[title] ?? rulebookAt(before).titles[title];
  const of = { for: clause?.for ?? 'entry' } as const;
  const told = linesOf(rows)
    .filter(({ kind, item }) => kind !== 'added' || item.points !== NO_POINTS)
    .toSorted((a, b) => (a.item.position ?? LAST) - (b.item.position ?? LAST))
    .map(({ kind, item, from }) => {
      const who = numberedName(words, kind === 'removed' ? before : after, of, item);
      const gained = subtractPoints(item.points, from?.points ?? NO_POINTS);
      const text = [`${item.position ?? '–'}. ${who}`, pointsText(words, item.points)].join(
        words.between.parts,
      );
      if (kind === 'removed') return marked(words, kind, text);
      return gained === NO_POINTS ? text : words.brackets(text, signedPoints(words, gained));
    });
  return told.length === 0 ? undefined : words.colon(name, shortened(words, told, RANKS));
}
type Table = Difference['standings'][number];

/** After every rank. */
const LAST = 99_999;
