import type { PageName } from '#answers/place';
import { type Draw, type Drawn, drawnBy } from '../drawn.ts';
import type { Reading } from '../reading.ts';
import { drawAudit } from './audit.tsx';
import { drawCalendar } from './calendar.tsx';
import { drawCar } from './car.tsx';
import { drawDocument } from './document.tsx';
import { drawDocuments } from './documents.tsx';
import { drawDriver } from './driver.tsx';
import { drawEmbeddedTable } from './embedded-table.tsx';
import { drawEmbeddedTitle } from './embedded-title.tsx';
import { drawEntries } from './entries.tsx';
import { drawLaps } from './laps.tsx';
import { drawReasons } from './reasons.tsx';
import { drawReview } from './review.tsx';
import { drawRound } from './round.tsx';
import { drawSeason } from './season.tsx';
import { drawStandings } from './standings.tsx';
import { drawTable } from './table.tsx';
import { drawTeam } from './team.tsx';
import { drawTitle } from './title.tsx';
import { drawTitles } from './titles.tsx';

/** All pages at once, as a server has them; a browser fetches the one that it shows. */
const PAGES: { readonly [Page in PageName]: Draw<Page> } = {
  season: drawSeason,
  review: drawReview,
  standings: drawStandings,
  table: drawTable,
  reasons: drawReasons,
  round: drawRound,
  laps: drawLaps,
  entries: drawEntries,
  car: drawCar,
  driver: drawDriver,
  team: drawTeam,
  calendar: drawCalendar,
  documents: drawDocuments,
  document: drawDocument,
  audit: drawAudit,
  titles: drawTitles,
  title: drawTitle,
  embeddedTable: drawEmbeddedTable,
  embeddedTitle: drawEmbeddedTitle,
};

/** Draws the page of a place; undefined where the season has nothing of that name. */
export const drawn = (reading: Reading): Drawn | undefined =>
  drawnBy(PAGES[reading.where.place.page], reading);
