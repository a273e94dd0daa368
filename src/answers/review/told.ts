import type { EntryKey } from '#core/base/ids';
import type { Season } from '#core/season/season';
import type { ClassSaid } from '#words/review/said';
import { carRecord } from './car-record.ts';
import type { Chapter } from './chapter.ts';
import { isAlike, type TitleLead } from './title-lead.ts';

/** What is told of a class, and of the season around it. */
export interface Told {
  readonly season: Season;
  readonly chapter: Chapter;
  /** Who is first of each of its titles, in their order; those of which nobody has a point are left out. */
  readonly leads: readonly TitleLead[];
  readonly name: ClassSaid;
  /** Rounds to come. */
  readonly toCome: number;
  /** Races that were run, by whatever class. */
  readonly run: number;
}

/** How many titles a car has won, its drivers and its team, each by the same margin: all of the class, or 0. */
export function alikeTitles({ chapter, leads }: Told, entry: EntryKey): number {
  const [one] = leads;
  const isIts = (lead: TitleLead): boolean =>
    lead.fate !== 'led' &&
    !lead.isProvisional &&
    carRecord(chapter.races, lead.first)?.entry === entry &&
    one !== undefined &&
    isAlike(lead, one);
  return leads.length === chapter.titles.length && leads.every(isIts) ? leads.length : 0;
}
