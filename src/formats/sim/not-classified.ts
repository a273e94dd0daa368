import type { FieldDoubt } from '#formats/text/field';

/** Of a car without a lap in a race, where the format has no word for who did not start. */
export const NOT_CLASSIFIED: FieldDoubt = {
  code: 'missing-value',
  found: 'no lap',
  expected: 'a word on whether it started',
  so: 'it is not classified, and has no place',
};
