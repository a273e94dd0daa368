import { calendar, rulebookAt } from '../calendar.ts';
import type { Season } from '../season.ts';
import { finding, type Problem } from './problem.ts';
import type { Path } from './refusal.ts';

/** "The best four count", and "who has started in four", of a season of three rounds. */
export function fewRounds(after: Season, path: Path): readonly Problem[] {
  const rounds = calendar(after).length;
  const { counting, ranking } = rulebookAt(after);
  const kept = Object.entries(counting).flatMap(([name, { keep, parts = [] }]) => {
    const all = keep === undefined ? parts.map((part) => part.keep) : [keep];
    const keeps = all.reduce((sum, one) => sum + (one.of === 'best' ? one.rounds : 0), 0);
    return keeps > rounds
      ? [finding({ code: 'few-rounds', clause: `counting/${name}`, keeps, rounds, path })]
      : [];
  });
  const started = Object.entries(ranking).flatMap(([name, { starts }]) =>
    starts !== undefined && starts.atLeast > rounds
      ? [finding({ code: 'few-starts', clause: `ranking/${name}`, starts: starts.atLeast, rounds, path })]
      : [],
  );
  return [...kept, ...started];
}
