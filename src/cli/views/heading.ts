import { headOf } from '#core/season/season';
import type { Opened } from '../open-season.ts';
import { heading, type Page } from '../print/page.ts';
import type { Text } from '../print/text.ts';
import { dayText } from '../print/words.ts';

/** The first lines of every page: the season, what is shown of it, and as of when. */
export function pageHeading(opened: Opened, page: Page, shown: string): readonly Text[] {
  return heading(page, `${seasonName(opened)}: ${shown}`, knownText(opened));
}

export const seasonName = ({ season, key }: Pick<Opened, 'season' | 'key'>): string =>
  season.about?.season ?? key;

/** `as known on 11 October 2014, document 24` */
export function knownText({ season, asOf, isNow }: Opened): string {
  return `${isNow ? '' : 'as known on '}${dayText(asOf)}, document ${headOf(season)}`;
}
