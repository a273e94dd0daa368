import type { Route } from './route.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { confirmRoutes } from './routes/confirm-routes.ts';
import { descriptionRoutes } from './routes/description-routes.ts';
import { documentRoutes } from './routes/document-routes.ts';
import { draftRoutes } from './routes/draft-routes.ts';
import { eventRoutes } from './routes/event-routes.ts';
import { formRoutes } from './routes/form-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { invitationRoutes } from './routes/invitation-routes.ts';
import { officeRoutes } from './routes/office-routes.ts';
import { paperRoutes } from './routes/paper-routes.ts';
import { passwordLinkRoutes } from './routes/password-link-routes.ts';
import { peopleRoutes } from './routes/people-routes.ts';
import { receiptRoutes } from './routes/receipt-routes.ts';
import { seasonRoutes } from './routes/season-routes.ts';
import { SERIES_CALENDAR_ROUTE } from './routes/series-calendar-route.ts';
import { seriesRoutes } from './routes/series-routes.ts';
import { signInRoutes } from './routes/sign-in-routes.ts';

/** Everything that can be asked of the office: what is served, and what describes it, are made of this one table. */
export const ROUTES: readonly Route[] = [
  ...seriesRoutes,
  SERIES_CALENDAR_ROUTE,
  ...seasonRoutes,
  ...formRoutes,
  ...documentRoutes,
  ...eventRoutes,
  ...draftRoutes,
  ...importRoutes,
  ...paperRoutes,
  ...receiptRoutes,
  ...signInRoutes,
  ...confirmRoutes,
  ...accountRoutes,
  ...passwordLinkRoutes,
  ...invitationRoutes,
  ...peopleRoutes,
  ...officeRoutes,
  ...descriptionRoutes(() => ROUTES),
];
