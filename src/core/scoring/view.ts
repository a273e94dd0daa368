import { type ClassName, QUALIFYING } from '#core/base/ids';
import { lookup } from '#core/base/lookup';
import { type AwardClause, isByPlace, type Rulebook, type Title } from '#core/rulebook/rulebook';
import type { Starter } from '#core/season/entered';

/** How a title looks at a round: the order it scores, the clauses it counts, and how drivers of one car share. */
export interface View {
  readonly class: ClassName | undefined;
  readonly cup: string | undefined;
  readonly clauses: readonly string[];
  /** Those of them that say who was on pole where it is not the first place of the round's own qualifying. */
  readonly poleClauses: readonly string[];
  /** Clauses whose points the drivers of one car have in shares, or not at all if they are several. */
  readonly shared: ReadonlyMap<string, 'in shares' | 'nothing'>;
  /** The same for all titles that look alike: a class's teams and its drivers share their cells. */
  readonly key: string;
}

const ALIKE: View['shared'] = new Map();

export function viewOf(
  title: Pick<Title, 'class' | 'cup' | 'for'>,
  rulebook: Rulebook,
  clauses: readonly string[],
): View {
  const shared = title.for === 'driver' ? sharingOf(rulebook, clauses) : ALIKE;
  const poleClauses = clauses.filter((name) => isOtherPole(lookup(rulebook.awards, name)));
  return {
    class: title.class,
    cup: title.cup,
    clauses,
    poleClauses,
    shared,
    key: JSON.stringify([title.class, title.cup, clauses, [...shared]]),
  };
}

const isOtherPole = (award: AwardClause | undefined): boolean =>
  award?.session === QUALIFYING && (award.of === 'meeting' || !isByPlace(award));

function sharingOf(rulebook: Rulebook, clauses: readonly string[]): View['shared'] {
  const shared = new Map<string, 'in shares' | 'nothing'>();
  for (const name of clauses) {
    const how = lookup(rulebook.awards, name)?.sharedCar ?? 'in full';
    if (how !== 'in full') shared.set(name, how);
  }
  return shared;
}

/** Which cars a title is about. */
export interface Covering {
  readonly class?: ClassName | undefined;
  readonly cup?: string | undefined;
}

/** Is the car of the class and the cup of the title? */
export const isCovered = ({ class: category, cup }: Covering, starter: Starter): boolean =>
  (category === undefined || starter.class === category) && (cup === undefined || starter.cups.includes(cup));
