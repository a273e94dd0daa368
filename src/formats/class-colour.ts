import { classColour } from '#answers/winners';
import type { Season } from '#core/season/season';

/** The colour of a class, where there is one: a key of what is laid out. */
export const colourOf = (season: Season, name: string | undefined): { readonly colour?: number } =>
  name === undefined || name === '' ? {} : { colour: classColour(season, name) };
