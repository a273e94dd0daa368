import type { OfficialDocument } from '#core/documents/document.schema';
import type { Head, Layout } from './layout.ts';

/** What a kind of paper says; all else is alike on every paper. */
export interface Said extends Pick<Layout, 'marks' | 'blocks'> {
  readonly head: Omit<Head, 'series' | 'number'>;
  /** Who posts it; nobody yet where nothing is said. */
  readonly by?: string;
  readonly isWide?: boolean;
  /** The document that it gives; the last one that was known where nothing is said. */
  readonly document?: OfficialDocument;
}
