/**
 * Looks, by what they say. The colours are those in which the sport prints its tables: gold, silver and bronze for the
 * podium, green for points, blue for none, purple for a car that retired; dark enough for a white screen.
 */
export const STYLE_CODES = {
  bold: '1',
  dim: '2',
  italic: '3',
  gold: '38;5;178',
  silver: '38;5;246',
  bronze: '38;5;173',
  points: '38;5;71',
  'no points': '38;5;67',
  out: '38;5;133',
  bad: '38;5;167',
  warning: '38;5;172',
  good: '38;5;71',
  key: '38;5;67',
} as const;
export type Style = keyof typeof STYLE_CODES;
