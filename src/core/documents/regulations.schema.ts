import { amendmentSchema } from '#core/rulebook/rulebook.schema';
import { label, round } from '#core/rulebook/scalars.schema';
import { documentOf } from './envelope.schema.ts';

/**
 * The rulebook (then attached whole, resolved), or an amendment to named clauses of it.
 * An amendment holds from its round on and rescores nothing before it.
 */
export const regulations = documentOf('regulations', {
  rulebook: label.optional(),
  from: round.optional(),
  changes: amendmentSchema.optional(),
}).superRefine((read, context) => {
  if ((read.rulebook === undefined) === (read.changes === undefined))
    context.addIssue({ code: 'custom', message: "either 'rulebook' or 'changes'", path: ['rulebook'] });
  if (read.rulebook !== undefined && read.attachments?.length !== 1)
    context.addIssue({ code: 'custom', message: 'the rulebook itself, attached', path: ['attachments'] });
  if (read.rulebook !== undefined && read.from !== undefined)
    context.addIssue({
      code: 'custom',
      message:
        "no 'from' beside a rulebook, which holds for the whole season: what changes on the way is 'changes'",
      path: ['from'],
    });
  if (read.changes !== undefined && read.from === undefined)
    context.addIssue({ code: 'custom', message: 'the round from which the amendment holds', path: ['from'] });
});
