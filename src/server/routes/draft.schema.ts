import { z } from 'zod';
import { jsonBody } from '../json-body.schema.ts';

/** When a draft is to be posted. */
export const timeBody = jsonBody(
  z.strictObject({
    at: z.iso.datetime({ offset: true }).meta({ description: 'An instant: 2026-11-26T14:30:00Z' }),
  }),
);
