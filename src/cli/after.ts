/** The flag of commands that show how titles stood after a round. */
export const AFTER_FLAG = {
  type: 'string',
  value: '<round>',
  what: 'As they stood after a round, with every correction of it since: fuji, or 2.',
} as const;
