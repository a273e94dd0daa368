import { driverCountry, driverName, shortName, teamName } from '#answers/names';
import { roundHeads } from '#answers/round-heads';
import type { DriverKey } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import type { CalendarRound } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { attributeText, wikiText } from './wiki-text.ts';

/** Markup behind the flag of its country, where that is known. */
export const flagged = (country: string | undefined, markup: string): string =>
  country === undefined ? markup : `{{flagicon|${wikiText(country)}}} ${markup}`;

/** The key under which a driver's `ids` name his article. */
export const ARTICLE = 'wikipedia';

/** What a link may lead to: anything else would be another kind of page, or no link at all. */
const LINKABLE = /^[\p{L}\p{N}](?:(?!'')[\p{L}\p{M}\p{N} .,'’()\-–])*$/u;

/** A name, as a link where its article is known. */
function named(name: string, article: string | undefined): string {
  if (article === undefined || !LINKABLE.test(article)) return wikiText(name);
  return article === name ? `[[${article}]]` : `[[${article}|${wikiText(name)}]]`;
}

/** A driver with flag, and the link to his article where the season knows it. */
export function driverText(season: Season, driver: DriverKey): string {
  const article = lookup(season.people.known.get(driver)?.ids, ARTICLE);
  return flagged(driverCountry(season, driver), named(driverName(season, driver), article));
}

/** A team with flag; empty where nobody knows it. */
export const teamText = (season: Season, team: string | undefined, before = ''): string =>
  team === undefined
    ? before.trim()
    : flagged(season.teams.get(team)?.country, `${before}${wikiText(teamName(season, team))}`);

export const roundText = (round: CalendarRound): string => wikiText(shortName(round, round.key));

/** The rounds as heads of columns: three letters, what they stand for, and a flag. */
export function roundHeadTexts(rounds: readonly CalendarRound[]): readonly string[] {
  return roundHeads(rounds).map((head, index) => {
    const { race, country } = rounds[index] as CalendarRound;
    const flag = country === undefined ? '' : `<br />{{flagicon|${country}}}`;
    return `{{abbr|${wikiText(head)}|${attributeText(race)}}}${flag}`;
  });
}
