import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOCUMENT_KINDS } from '#core/documents/kinds';
import { type Act, MAY } from '#office/people/may';
import { MAY_ANSWER, MAY_JOIN_CASE, MAY_POST, MAY_POST_FINAL, MAY_POST_STEP } from '#office/people/may-post';
import { ROLES } from '#store/people/role';

/* What docs/roles.md shows of the tables by which the office decides. */

export const ROLES_PAGE = path.join(fileURLToPath(new URL('..', import.meta.url)), 'docs', 'roles.md');

type Line = readonly [says: string, who: readonly string[]];

const POSTING: readonly Line[] = [
  ...DOCUMENT_KINDS.map((kind): Line => [`post \`${kind}\``, MAY_POST[kind]]),
  ['make a classification final', MAY_POST_FINAL],
  ["post a step of a stewards' case", MAY_POST_STEP],
  ["say of which stewards' case a document is", MAY_JOIN_CASE],
  ...Object.entries(MAY_ANSWER).map(([kind, who]): Line => [`answer \`${kind}\``, who]),
];
const ACTS = Object.values(MAY) as readonly (typeof MAY)[Act][];
const DOING = ACTS.map((act): Line => [`${act.says}${'inPerson' in act ? ' †' : ''}`, act.who]);

const TABLES: Readonly<Record<string, string>> = {
  posting: table(ROLES, POSTING),
  doing: table([...ROLES, 'anybody'], DOING),
};

function table(columns: readonly string[], lines: readonly Line[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...columns]),
    `|---|${':-:|'.repeat(columns.length)}`,
    ...lines.map(([says, who]) => row([says, ...columns.map((one) => (who.includes(one) ? '●' : ''))])),
  ].join('\n');
}

/** The page as it stands, with its tables as the office has them now. */
export function rolesPage(): string {
  const page = readFileSync(ROLES_PAGE, 'utf8');
  return page.replaceAll(
    /(<!-- (\w+) -->\n)[\s\S]*?(\n<!-- end -->)/g,
    (_, begin: string, name: string, end: string) => `${begin}${TABLES[name] ?? ''}${end}`,
  );
}
