import { roundHeads } from '#answers/round-heads';
import type { CalendarRound } from '#core/season/calendar';
import type { Reading } from '../reading.ts';

/** The rounds as heads of the columns of a grid, each of which leads to its page. */
export const RoundHeads = ({
  reading: { links },
  rounds,
}: {
  readonly reading: Reading;
  readonly rounds: readonly CalendarRound[];
}) => {
  const heads = roundHeads(rounds);
  return (
    <>
      {rounds.map((round, index) => (
        <th key={round.key} scope="col" class="r">
          <a href={links.to({ page: 'round', round: round.key })} title={round.race}>
            {heads[index]}
          </a>
        </th>
      ))}
    </>
  );
};

/**
 * How many rounds a grid has, as a class of the style sheet: on a phone few stand beside the name, and more below it, eight or
 * twelve in a line.
 */
export const gridSize = (rounds: number): string => {
  if (rounds <= FEW) return 'few';
  return rounds <= EIGHT ? 'many eight' : 'many';
};
const [FEW, EIGHT] = [4, 8];
