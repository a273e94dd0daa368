import type { RoundKey } from '#core/base/ids';
import { exactFraction, NO_POINTS, type Points, printedPoints } from '#core/base/points';
import { slug } from '#core/base/slug';
import type { Writable } from '#formats/yaml/write-document';
import type { Noting } from '../reading/noting.ts';
import type { WikiKind, WikiTitle, WikiTitleRow } from '../wiki-article.ts';
import type { SeenTable } from './seen-results.ts';
import type { WikiEntry } from './wiki-entries.ts';
import type { KeyedRound } from './wiki-rounds.ts';

/** A title that an article has a table of. */
export interface DraftTitle {
  readonly key: string;
  readonly name: string;
  /** Undefined for one of no single class. */
  readonly class: string | undefined;
  readonly for: WikiKind;
  /** Rounds that its table has no column for. */
  readonly without: readonly RoundKey[];
  readonly table: WikiTitle;
}

const KINDS: Readonly<Record<WikiKind, string>> = {
  entry: 'Teams',
  driver: 'Drivers',
  crew: 'Crews',
  team: 'Teams',
  manufacturer: 'Manufacturers',
  constructor: 'Constructors',
};

/** Each title by the heading above its table; two of one heading are told apart by who can win them. */
export function draftTitles(
  tables: readonly SeenTable[],
  rounds: readonly KeyedRound[],
): readonly DraftTitle[] {
  const taken = new Set<string>();
  return tables.map(({ table, class: category }) => {
    const heading = table.headings.at(-1) || 'Standings';
    let name = heading;
    let key = slug(name) || 'title';
    for (let again = 1; taken.has(key); again++) {
      name = again === 1 ? `${heading}, ${KINDS[table.for]}` : `${heading}, ${KINDS[table.for]} ${again}`;
      key = slug(name) || `title-${again}`;
    }
    taken.add(key);
    const missing = rounds.filter(({ round }) => !table.rounds.includes(round.number));
    return { key, name, class: category, for: table.for, without: missing.map((one) => one.key), table };
  });
}

/** What the article's own tables say, to be held against what the board gives. */
export function titleClaims(
  titles: readonly DraftTitle[],
  rounds: readonly KeyedRound[],
  entries: readonly WikiEntry[],
  note: Noting,
): { readonly [key: string]: Writable } {
  const of = (claim: (title: DraftTitle, row: WikiTitleRow) => Writable | undefined) =>
    Object.fromEntries(
      titles.flatMap((title) => {
        const rows = claimedRows(title, entries, note).flatMap(([contender, row]) => {
          const claimed = claim(title, row);
          return claimed === undefined ? [] : [[contender, claimed] as const];
        });
        return rows.length === 0 ? [] : [[title.key, Object.fromEntries(rows)] as const];
      }),
    );
  const filled = {
    tables: of((title, row) => rowClaim(title, row, rounds)),
    totals: of(({ without }, { total }) =>
      without.length > 0 && total !== undefined ? pointsText(total) : undefined,
    ),
    ranks: of((_, { position }) => position),
  };
  return Object.fromEntries(Object.entries(filled).filter(([, claims]) => Object.keys(claims).length > 0));
}

/** Each contender once, as claims name it. */
function claimedRows(
  { table, class: category }: DraftTitle,
  entries: readonly WikiEntry[],
  note: Noting,
): readonly (readonly [string, WikiTitleRow])[] {
  const rows = new Map<string, WikiTitleRow>();
  for (const row of table.rows) {
    const contender = contenderOf(table.for, row, entries, category);
    if (!rows.has(contender)) rows.set(contender, row);
    else
      note(
        { ...row, text: contender },
        {
          code: 'twice',
          expected: 'each contender once',
          so: 'its first row is taken for what was published',
        },
      );
  }
  return [...rows];
}

function contenderOf(
  kind: WikiKind,
  { number = '', names }: WikiTitleRow,
  entries: readonly WikiEntry[],
  category: string | undefined,
): string {
  if (kind !== 'entry') return names.map(({ name }) => name).join(' / ');
  const own = entries.find((one) => one.printed === number && (category ?? one.class) === one.class);
  return own?.key ?? number;
}

/** Its results in the order of the rounds, then its total; only where the table has a column for each. */
function rowClaim(
  { without, table }: DraftTitle,
  { results, total }: WikiTitleRow,
  rounds: readonly KeyedRound[],
): Writable | undefined {
  if (without.length > 0 || total === undefined) return undefined;
  const texts = rounds.map(({ round }) => results[table.rounds.indexOf(round.number)]?.text ?? '');
  return [...texts, total === NO_POINTS ? '–' : pointsText(total)];
}

const pointsText = (points: Points): string => exactFraction(points) ?? String(printedPoints(points));
