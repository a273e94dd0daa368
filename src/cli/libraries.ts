import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText } from '#core/base/order';
import type { Rulebook } from '#core/rulebook/rulebook';
import { faultText } from '#formats/yaml/fault';
import { readHistory } from '#formats/yaml/read-document';
import type { HistoryLibrary } from '#office/f1db/history-library';
import { type RulebookLibrary, wholeRulebook } from '#office/rulebook-library';
import { namesIn, readText } from '#store/disk';

/* What comes with the program: beside `src` in a checkout, beside `dist` in the package. */
const RULEBOOKS = fileURLToPath(new URL('../../rulebooks/', import.meta.url));
const HISTORIES = fileURLToPath(new URL('../../histories/', import.meta.url));

/**
 * Rulebooks beside a draft, then those that come with the program.
 *
 * @param shown the folder as a person names it.
 */
export function rulebooksBeside(folder?: string, shown = ''): RulebookLibrary {
  const folders = [...(folder === undefined ? [] : [folder]), RULEBOOKS];
  const namesOf = async (place: string) =>
    ((await namesIn(place)) ?? []).flatMap((name) =>
      name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : [],
    );
  return {
    names: async () => (await Promise.all(folders.map(namesOf))).flat(),
    read: async (name) => {
      for (const place of folders) {
        const file = `${name}.yaml`;
        const text = (await namesOf(place)).includes(name)
          ? await readText(place, file, 'followed')
          : undefined;
        if (text?.ok)
          return { text: text.value, file: path.join(place === RULEBOOKS ? 'rulebooks' : shown, file) };
      }
      return undefined;
    },
  };
}

/** The rulebooks that come with the program, each whole. What is wrong with one of them is a bug. */
export async function shippedRulebooks(): Promise<readonly Rulebook[]> {
  const library = rulebooksBeside();
  const names = (await library.names()).toSorted(compareText);
  return Promise.all(
    names.map(async (name) => {
      const read = await wholeRulebook(library, name);
      if (!read.ok) throw new Error(`${name}: ${read.error.map(({ code }) => code).join(', ')}`);
      return read.value.rulebook;
    }),
  );
}

/** The histories that come with the program. What is wrong with one of them is a bug. */
export const histories: HistoryLibrary = {
  readingOf: async (format) => {
    const names = ((await namesIn(HISTORIES)) ?? []).filter((name) => name.endsWith('.yaml'));
    for (const name of names) {
      const read = readHistory(await shippedText(HISTORIES, name), name);
      if (!read.ok) throw new Error(read.error.map(faultText).join('\n'));
      if (read.value.content.reads === format) return read.value.content;
    }
    return undefined;
  },
  decided: async (history, year) => {
    const folder = path.join(HISTORIES, history);
    const file = `${year}.yaml`;
    if ((await namesIn(folder))?.includes(file) !== true) return undefined;
    return { file: `histories/${history}/${file}`, text: await shippedText(folder, file) };
  },
  sources: (history) => shippedText(path.join(HISTORIES, history), 'sources.yaml'),
};

async function shippedText(folder: string, file: string): Promise<string> {
  const text = await readText(folder, file);
  if (!text.ok) throw new Error(`${text.error.file}: ${text.error.found}`);
  return text.value;
}
