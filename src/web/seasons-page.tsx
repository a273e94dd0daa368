import type { Words } from '#words/en';
import { PageHead } from './parts/page-head.tsx';

/** A season in a list of several. */
export interface Listed {
  readonly key: string;
  readonly name: string;
  /** The number of its last document. */
  readonly document: number;
}

interface Props {
  readonly words: Words;
  readonly seasons: readonly Listed[];
  /** Where style and icon lie, with a slash at the end. */
  readonly files: string;
}

/** The front page of a folder of seasons. */
export const SeasonsHtml = ({ words, seasons, files }: Props) => (
  <html lang={words.language}>
    <PageHead title={words.site.seasons} files={files} />
    <body>
      <div class="band" aria-hidden="true" />
      <main>
        <h1>{words.site.seasons}</h1>
        <ul class="rows">
          {seasons.map(({ key, name, document }) => (
            <li key={key}>
              <a class="what" href={`${encodeURIComponent(key)}/`}>
                {name}
              </a>
              <span class="note">{words.documentNumber(document)}</span>
            </li>
          ))}
        </ul>
      </main>
      <footer class="foot">
        <p>{words.footer}</p>
      </footer>
    </body>
  </html>
);
