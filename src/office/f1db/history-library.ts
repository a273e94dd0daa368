import type { History } from '#core/documents/history.schema';

/** What is known of the seasons of a series besides the results that a file has. */
export interface HistoryLibrary {
  /** The history that completes files of a format; undefined if there is none. */
  readingOf(format: string): Promise<History | undefined>;
  /** The documents of a season, in one text; undefined where nothing was decided. */
  decided(
    history: string,
    year: number,
  ): Promise<{ readonly file: string; readonly text: string } | undefined>;
  /** Where the facts of a history and of its rulebooks were read. */
  sources(history: string): Promise<string>;
}

/** The newest rulebook of a name that is not after a season: `series-1981` for 1988, where there is none between. */
export function rulebookFor(names: readonly string[], prefix: string, year: number): string | undefined {
  const years = names.flatMap((name) => {
    const of = name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : '';
    return /^\d{4}$/.test(of) && Number(of) <= year ? [Number(of)] : [];
  });
  return years.length === 0 ? undefined : `${prefix}-${Math.max(...years)}`;
}
