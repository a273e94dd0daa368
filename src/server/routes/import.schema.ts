import { z } from 'zod';
import { jsonBody } from '../json-body.schema.ts';

const text = (description: string) => z.string().max(4000).optional().meta({ description });

/** What a form says beside its files. What is left out is taken from the files. */
export const importFields = jsonBody(
  z.strictObject({
    round: text(
      'The round: its key or its number. Without it, the round of the day that the file or its name has.',
    ),
    session: text('race, qualifying, or as the rulebook names it, where the file does not tell.'),
    state: z
      .enum(['provisional', 'final'])
      .optional()
      .meta({ description: 'Of the result: provisional unless said.' }),
    includes: text('Decisions whose penalties the file already has in its order: 30,31.'),
    entries: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: 'Whether to enter cars and drivers of the file that are not entered.' }),
    columns: text('What the columns of a table (CSV, Excel) mean: as proposed without it, or put right.'),
    sheet: text('The worksheet of a workbook that has several.'),
  }),
);
