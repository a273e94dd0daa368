import type { DeepReadonly } from '#core/base/brand';
import type { Amendment, RulebookFile } from './rulebook.schema.ts';

export type { Keep } from './title.schema.ts';

/** The sections of a rulebook, in the order in which a reader looks for them. */
export const SECTIONS = [
  'classes',
  'cups',
  'regions',
  'checks',
  'classified',
  'scales',
  'awards',
  'counting',
  'ranking',
  'titles',
  'prizes',
  'deadlines',
] as const;
export type Section = (typeof SECTIONS)[number];

type Sections = { readonly [Name in Section]: NonNullable<RulebookFile[Name]> };

/** Sporting regulations of one season: complete, without `extends`. */
export interface Rulebook extends Sections {
  readonly rulebook: string;
  readonly name: string;
  readonly everyTitle: NonNullable<RulebookFile['everyTitle']>;
}

type ClauseOf<Name extends Section> = Sections[Name][string];
export type Clause = ClauseOf<Section>;
export type Check = ClauseOf<'checks'>;
export type Finisher = ClauseOf<'classified'>;
export type Scale = ClauseOf<'scales'>;
export type AwardClause = ClauseOf<'awards'>;
export type Counting = ClauseOf<'counting'>;
export type Ranking = ClauseOf<'ranking'>;
export type Need = NonNullable<Title['needs']>[number];
export type Title = ClauseOf<'titles'>;
export type Prize = ClauseOf<'prizes'>;
export type Deadline = ClauseOf<'deadlines'>;
export type Criterion = Ranking['order'][number];
export type Choice = AwardClause['scale'][number];
export type Condition = NonNullable<Choice['when']>;

/** In place of a scale: no points. */
export const NO_SCALE = 'nothing';

export const NO_RULEBOOK: Rulebook = {
  rulebook: '',
  name: '',
  everyTitle: {},
  classes: {},
  cups: {},
  regions: {},
  checks: {},
  classified: {},
  scales: {},
  awards: {},
  counting: {},
  ranking: {},
  titles: {},
  prizes: {},
  deadlines: {},
};

/**
 * The rulebook with the clauses of `changes` in place of its own: whole clauses, never parts of one. `everyTitle` is changed
 * term by term.
 */
export function amended(rulebook: Rulebook, changes: DeepReadonly<Amendment>): Rulebook {
  const removed = new Set(changes.removes);
  const merged = SECTIONS.map((section) => {
    const clauses = { ...rulebook[section], ...changes[section] };
    return [
      section,
      Object.fromEntries(Object.entries(clauses).filter(([name]) => !removed.has(`${section}/${name}`))),
    ];
  });
  return {
    rulebook: rulebook.rulebook,
    name: rulebook.name,
    everyTitle: { ...rulebook.everyTitle, ...changes.everyTitle },
    ...(Object.fromEntries(merged) as Sections),
  };
}

/**
 * The rulebook of a file, resolved: the one that it extends, amended.
 *
 * @param chain the file itself, then the one it extends, and so on to one that extends none.
 */
export function resolved(chain: readonly RulebookFile[]): Rulebook {
  const base = chain.reduceRight((rulebook, file) => amended(rulebook, file), NO_RULEBOOK);
  const [file] = chain;
  return { ...base, rulebook: file?.rulebook ?? '', name: file?.name ?? '' };
}

/** What those behind a car that does not count do. */
export type Behind = NonNullable<Title['others']>;

/** What a title is scored by: its own terms, or those of every title. */
export function termsOf(rulebook: Rulebook, title: Title) {
  return {
    awards: title.awards ?? rulebook.everyTitle.awards ?? [],
    counting: title.counting ?? rulebook.everyTitle.counting,
    ranking: title.ranking ?? rulebook.everyTitle.ranking,
    others: title.others ?? rulebook.everyTitle.others ?? 'move up',
    cars: title.cars ?? rulebook.everyTitle.cars ?? 'all',
    furtherCars: title.furtherCars ?? rulebook.everyTitle.furtherCars,
    without: title.without ?? rulebook.everyTitle.without ?? [],
    only: title.only ?? rulebook.everyTitle.only,
    needs: title.needs ?? rulebook.everyTitle.needs ?? [],
    guestDriver: title.guestDriver ?? rulebook.everyTitle.guestDriver ?? 'costs driver',
  };
}

/** Are these laps enough of those of the winner whom a clause names? */
export function isFarEnough(
  laps: number,
  { share, rounded }: NonNullable<Finisher['distance']>,
  winner: number,
): boolean {
  const asked = (winner * share) / 100;
  return laps >= (rounded === 'down' ? Math.floor(asked) : asked);
}

/** Is it given for places, and not by a statistic such as the fastest lap? */
export const isByPlace = ({ by }: Pick<AwardClause, 'by'>): boolean => by === undefined || by === 'place';

/** To whom an award must go so that such a contender has it. */
export function recipientsOf(title: Pick<Title, 'for'>): readonly AwardClause['to'][number][] {
  switch (title.for) {
    case 'driver':
      return ['race crew', 'driver of the lap'];
    case 'crew':
      return ['race crew'];
    default:
      return [title.for];
  }
}

/** The article of a clause, or the sources where the article is unknown. */
export function citation(clause: {
  readonly article?: string | undefined;
  readonly source?: readonly string[] | undefined;
}): string {
  return clause.article === undefined ? (clause.source ?? []).join(', ') : `article ${clause.article}`;
}
