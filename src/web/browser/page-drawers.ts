import { type EmbedName, isEmbedded, type PageName, type Place } from '#answers/place';
import type { Draw, DrawOne } from '../drawn.ts';

/** What stands in other pages has no script. */
type WithScript = Exclude<PageName, EmbedName>;

/** What draws each page, fetched by itself: who reads one needs no other. */
const DRAWERS: { readonly [Page in WithScript]: () => Promise<Draw<Page>> } = {
  season: async () => (await import('../pages/season.tsx')).drawSeason,
  review: async () => (await import('../pages/review.tsx')).drawReview,
  standings: async () => (await import('../pages/standings.tsx')).drawStandings,
  table: async () => (await import('../pages/table.tsx')).drawTable,
  reasons: async () => (await import('../pages/reasons.tsx')).drawReasons,
  round: async () => (await import('../pages/round.tsx')).drawRound,
  laps: async () => (await import('../pages/laps.tsx')).drawLaps,
  entries: async () => (await import('../pages/entries.tsx')).drawEntries,
  car: async () => (await import('../pages/car.tsx')).drawCar,
  driver: async () => (await import('../pages/driver.tsx')).drawDriver,
  team: async () => (await import('../pages/team.tsx')).drawTeam,
  calendar: async () => (await import('../pages/calendar.tsx')).drawCalendar,
  documents: async () => (await import('../pages/documents.tsx')).drawDocuments,
  document: async () => (await import('../pages/document.tsx')).drawDocument,
  audit: async () => (await import('../pages/audit.tsx')).drawAudit,
  titles: async () => (await import('../pages/titles.tsx')).drawTitles,
  title: async () => (await import('../pages/title.tsx')).drawTitle,
};

export function fetchDrawer(place: Place): Promise<DrawOne> {
  if (isEmbedded(place)) throw new Error('a part for other pages is drawn once');
  return DRAWERS[place.page]();
}
