import type { TitleOutlook } from '#answers/title/outlook';
import type { Season } from '#core/season/season';
import type { Assumptions } from '#core/title/remaining';
import type { Page } from '../print/page.ts';
import type { Text } from '../print/text.ts';
import { assumedLines } from './title-assumed.ts';
import { detailLines } from './title-detail.ts';
import { glanceLines } from './title-glance.ts';
import { titleNeedsLines } from './title-needs.ts';
import { otherwiseLines } from './title-otherwise.ts';

interface Shown {
  /** All titles at a glance; else one after the other, with each contender. */
  readonly isWhole: boolean;
  readonly assumptions: Assumptions;
  /** Of the odds. */
  readonly seed: number;
}

/** Who has won each title, who can still win it, and what is taken for given. */
export function titlesLines(
  season: Season,
  found: readonly TitleOutlook[],
  { isWhole, assumptions, seed }: Shown,
  page: Page,
): readonly Text[] {
  if (found.length === 0) return [];
  return [
    ...(isWhole ? glanceLines(season, found, page) : detailLines(season, found, page)),
    ...titleNeedsLines(season, found, page),
    ...otherwiseLines(season, found, page),
    ...assumedLines(season, found, { assumptions, seed }, page),
  ];
}
