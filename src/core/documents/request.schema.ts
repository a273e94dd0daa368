import { car, label, round, text } from '#core/rulebook/scalars.schema';
import { listOf } from '#core/rulebook/shapes.schema';
import { documentNumber, documentOf } from './envelope.schema.ts';

/*
 * Against a document. Until it is answered, that document is marked, not undone: a published place stays the
 * penalised one (FIA International Sporting Code, articles 13 and 15).
 */
const against = {
  for: round.optional(),
  against: documentNumber,
  /** Who protests, appeals or asks. */
  party: label,
  /** The cars in question, where it is not about all that the document says. */
  cars: listOf(car).optional(),
  text: text.optional(),
};

export const protest = documentOf('protest', against);
export const appeal = documentOf('appeal', against);
export const request = documentOf('request', { ...against, against: documentNumber.optional() });
