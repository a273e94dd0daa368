import { lookup } from '#core/base/lookup';
import type { Reading } from '../reading.ts';

/** Where something was read: its title, or its key where no list of sources has it. */
export const Source = ({ reading, name }: { readonly reading: Reading; readonly name: string }) => {
  const source = lookup(reading.sources, name);
  return source === undefined ? name : <abbr title={source.title}>{name}</abbr>;
};
