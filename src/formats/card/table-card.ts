import type { Known } from '#answers/known';
import { contenderCountry, numberedName } from '#answers/names';
import { given } from '#core/base/given';
import { titleKey } from '#core/base/ids';
import { standings } from '#core/scoring/standings';
import type { Row, Standings } from '#core/scoring/table';
import type { Season } from '#core/season/season';
import { headOf } from '#core/season/season';
import type { Words } from '#words/en';
import { dayText, pointsText } from '#words/format';
import { colourOf } from '../class-colour.ts';
import type { Card, CardLine } from './card.ts';

const SHOWN = 3;

/** The first three of a title, with their points. @returns undefined if the rulebook has no such title. */
export function tableCard({ key, season, asOf }: Known, title: string, words: Words): Card | undefined {
  const table = standings(season, titleKey(title));
  if (table === undefined) return undefined;
  const { official } = words;
  return {
    language: words.language,
    series: season.about?.season ?? key,
    kind: words.standings.title,
    heading: table.name,
    ...colourOf(season, table.class),
    lines: table.rows.slice(0, SHOWN).map((row) => lineOf(words, season, table, row)),
    foot: `${official.asKnownAt} ${headOf(season)} · ${dayText(words, asOf)}`,
  };
}

const lineOf = (words: Words, season: Season, table: Standings, row: Row): CardLine => ({
  place: row.position === null ? '–' : String(row.position),
  name: numberedName(words, season, table, row),
  ...given({ more: contenderCountry(season, table, row.contender) }),
  points: pointsText(words, row.points),
});
