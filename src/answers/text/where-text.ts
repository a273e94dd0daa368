import type { Round } from '#core/season/season';
import type { Words } from '#words/en';

/** `Inje Speedium, Inje`, as far as it is known. */
export const whereText = (
  { between }: Words,
  { circuit, place }: Partial<Pick<Round, 'circuit' | 'place'>>,
): string => [circuit, place].filter((one) => one !== undefined).join(between.parts);
