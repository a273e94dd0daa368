import { calendar, rulebookAt } from '../calendar.ts';
import type { Season } from '../season.ts';
import { finding, type Problem } from './problem.ts';
import type { Path } from './refusal.ts';

/**
 * "The best four count", and "who has started in four", of a season of three rounds.
 *
 * @param pathOf where the document says a clause, or what brings it about.
 */
export function fewRounds(after: Season, pathOf: (clause: string) => Path): readonly Problem[] {
  const rounds = calendar(after).length;
  const { counting, ranking } = rulebookAt(after);
  const kept = Object.entries(counting).flatMap(([name, { keep, parts = [] }]) => {
    const all = keep === undefined ? parts.map((part) => part.keep) : [keep];
    const keeps = all.reduce((sum, one) => sum + (one.of === 'best' ? one.rounds : 0), 0);
    const clause = `counting/${name}`;
    return keeps > rounds
      ? [finding({ code: 'few-rounds', clause, keeps, rounds, path: pathOf(clause) })]
      : [];
  });
  const started = Object.entries(ranking).flatMap(([name, { starts }]) => {
    const clause = `ranking/${name}`;
    return starts !== undefined && starts.atLeast > rounds
      ? [finding({ code: 'few-starts', clause, starts: starts.atLeast, rounds, path: pathOf(clause) })]
      : [];
  });
  return [...kept, ...started];
}
