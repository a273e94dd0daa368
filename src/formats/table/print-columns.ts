import type { Columns } from './columns.ts';
import { MEANINGS } from './meanings.ts';

/** On one line: `place=Pos driver=Driver1+Driver2 time="Total time"`. readColumns reads it back. */
export function printColumns({ header, of }: Columns): string {
  const columns = MEANINGS.flatMap((meaning) => {
    const refs = of[meaning] ?? [];
    return refs.length === 0 ? [] : [`${meaning}=${refs.map(({ name }) => quoted(name)).join('+')}`];
  });
  return [...(header === undefined ? [] : [`header=${header}`]), ...columns].join(' ');
}

const quoted = (name: string) => (/^[^\s"=+]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);
