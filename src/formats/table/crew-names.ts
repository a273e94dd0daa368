/** Signs and words that stand between names, and never in one. */
const CLEAR = /[/／;；|\n&＆+＋、]|\s(?:and|und|et)\s/i;
/** What stands between names, or between the parts of one. */
const UNCLEAR = /[,，]|\s[-–—]\s/;

/** Does a cell with the names of drivers hold several of them? Of `Berg, Anna` nobody can tell. */
export function holdsCrew(cell: string): boolean | 'unclear' {
  if (CLEAR.test(cell)) return true;
  const parts = cell.split(UNCLEAR).map((part) => part.trim());
  if (parts.length < 2) return false;
  // Two whole names have a space each; three of anything are no surname and first name.
  return parts.length > 2 || parts.every((part) => /\s/.test(part)) ? true : 'unclear';
}

/** The names in a cell that holds a whole crew, as printed. Commas and dashes stand between them only where no other sign does. */
export function namesIn(cell: string): readonly string[] {
  const names = cell.split(CLEAR.test(cell) ? CLEAR : UNCLEAR);
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
