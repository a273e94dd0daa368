/** Whether tests of faults try all they can: `npm run faults`. Otherwise they are as long as a person waits for one file. */
const isWhole = process.env.PARCFERME_FAULTS === 'whole';

/** How often something is tried. */
export const budget = (short: number, whole: number): number => (isWhole ? whole : short);

/** Says what was really tried, where somebody asked for all of it. */
export function tell(text: string): void {
  if (isWhole) console.log(text);
}
