import { roundNumbers } from '#answers/round-numbers';
import { sourcesOf } from '#answers/sources-of';
import { lookup } from '#core/base/lookup';
import type { Points } from '#core/base/points';
import { type AwardClause, NO_SCALE, type Rulebook, type Scale, termsOf } from '#core/rulebook/rulebook';
import { awards } from '#core/scoring/award';
import { calendar, rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { capital } from '#words/capital';
import { ordinal } from '#words/english';
import { exactText } from './points-text.ts';
import { heads, tableText, type WikiCell } from './wiki-table.ts';
import { wikiText } from './wiki-text.ts';
import { citedRow, type Writing } from './writing.ts';

/** A line of the points table: what an award gives by one of its scales. */
interface Given {
  readonly label: string;
  readonly scale: Scale;
  /** Numbers of the rounds in which it was given. */
  readonly rounds: readonly number[];
}

/** What places are worth, and in which rounds; empty where the rulebook gives nothing for places. */
export function writeScoring(writing: Writing): string {
  const { season, cite } = writing;
  const rulebook = rulebookAt(season);
  const clauses = clausesOf(rulebook);
  const lines = clauses.flatMap(([name, clause]) => linesOf(season, rulebook, name, clause));
  if (lines.length === 0) return '';
  const most = Math.max(...lines.map(({ scale }) => scale.points.length));
  const withOthers = lines.some(({ scale }) => scale.beyond !== undefined);
  const sources = [...clauses.map(([, clause]) => clause), ...lines.map(({ scale }) => scale)];
  const regulations = season.rules.document === undefined ? [] : [season.rules.document];
  const places = Array.from({ length: most }, (_, index) => index);
  const others = ({ scale: { beyond } }: Given) => (beyond === undefined ? '' : pointsText(beyond));
  return tableText({
    isCentred: true,
    rows: [
      heads(
        'Points for',
        'Rounds',
        ...places.map((index) => ordinal(index + 1)),
        ...(withOthers ? ['Others'] : []),
      ),
      ...lines.map((line): readonly WikiCell[] => [
        { text: wikiText(line.label), head: 'row' },
        roundNumbers(line.rounds, calendar(season).length),
        ...places.map((index) => pointsText(line.scale.points[index])),
        ...(withOthers ? [others(line)] : []),
      ]),
    ],
    foot: citedRow(
      cite([...sources.flatMap(({ source = [] }) => source), ...sourcesOf(season, regulations)]),
      most + 2 + (withOthers ? 1 : 0),
    ),
  });
}

const pointsText = (points: Points | undefined): string => (points === undefined ? '' : exactText(points));

/** The awards that count for any title, in the order of the rulebook. */
function clausesOf(rulebook: Rulebook): readonly (readonly [string, AwardClause])[] {
  const counted = new Set(Object.values(rulebook.titles).flatMap((title) => termsOf(rulebook, title).awards));
  return Object.entries(rulebook.awards).filter(([name]) => counted.has(name));
}

/** One for each scale that was given so far; before the first race, for each that there is. */
function linesOf(
  season: Season,
  rulebook: Rulebook,
  name: string,
  { scale: choices }: AwardClause,
): readonly Given[] {
  const given = roundsByScale(season, name);
  const all = [...new Set(choices.map((choice) => choice.scale))].filter((scale) => scale !== NO_SCALE);
  const [only] = choices.length === 1 && choices[0]?.when === undefined ? all : [];
  const shown = given.size === 0 ? all : all.filter((scale) => scale === only || given.has(scale));
  return shown.flatMap((key): readonly Given[] => {
    const scale = lookup(rulebook.scales, key);
    if (scale === undefined) return [];
    const label = shown.length > 1 ? `${capital(name)} (${key})` : capital(name);
    const everywhere = calendar(season).map(({ number }) => number);
    return [{ label, scale, rounds: key === only ? everywhere : (given.get(key) ?? []) }];
  });
}

/** In which rounds each scale of an award was taken. */
function roundsByScale(season: Season, clause: string): ReadonlyMap<string, readonly number[]> {
  const rounds = new Map<string, readonly number[]>();
  for (const { key, number } of calendar(season)) {
    const all = [...awards(season, key).byEntry.values()].flat();
    for (const scale of new Set(all.filter((one) => one.clause === clause).map((one) => one.scale)))
      rounds.set(scale, [...(rounds.get(scale) ?? []), number]);
  }
  return rounds;
}
