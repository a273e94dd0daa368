import { driverName, runBy, shortName } from '#answers/names';
import { type RoundWinners, winners } from '#answers/winners';
import type { Reading } from '../reading.ts';
import { CarPlate } from './car.tsx';
import { Sheet } from './sheet.tsx';

/** Who won each class of each round; nothing before the first has a result. */
export const SeasonWinners = ({ reading }: { readonly reading: Reading }) => {
  const { words, known } = reading;
  const all = winners(known.season);
  const classes = [...new Set(all.flatMap((one) => one.winners.map((winner) => winner.class)))];
  if (classes.length === 0) return null;
  return (
    <section>
      <h2>{words.season.winners}</h2>
      <Sheet label={words.season.winners}>
        <table class="plain winners">
          <thead>
            <tr>
              <th scope="col">{words.reasons.round}</th>
              {classes.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all
              .filter(({ winners: won }) => won.length > 0)
              .map((one) => (
                <Line key={one.round.key} reading={reading} one={one} classes={classes} />
              ))}
          </tbody>
        </table>
      </Sheet>
    </section>
  );
};

const Line = ({
  reading,
  one: { round, winners: won },
  classes,
}: {
  readonly reading: Reading;
  readonly one: RoundWinners;
  readonly classes: readonly string[];
}) => {
  const { words, known } = reading;
  const { season } = known;
  return (
    <tr>
      <th scope="row">
        <a href={reading.links.to({ page: 'round', round: round.key })}>{shortName(round, round.key)}</a>
      </th>
      {classes.map((name) => (
        <td key={name} data-class={name}>
          {won
            .filter((winner) => winner.class === name)
            .map(({ line: { starter } }) => (
              <div key={starter.entry}>
                <CarPlate reading={reading} car={starter} /> {runBy(season, starter)}
                <small>
                  {starter.crew.map((driver) => driverName(season, driver)).join(words.between.items)}
                </small>
              </div>
            ))}
        </td>
      ))}
    </tr>
  );
};
