import { type RaceLaps, raceLaps } from '#answers/laps/race-laps';
import { sessionCalled } from '#answers/names';
import { classRank } from '#answers/winners';
import { roundKey } from '#core/base/ids';
import { numberText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { Cars } from '../parts/car.tsx';
import { filled } from '../parts/filled.tsx';
import { LapChart } from '../parts/lap-chart.tsx';
import { PhaseList } from '../parts/phases.tsx';
import { StintChart } from '../parts/stint-chart.tsx';
import { StintTable } from '../parts/stint-table.tsx';
import { Typed } from '../parts/typed.tsx';
import type { Reading } from '../reading.ts';

/** The races of a round lap by lap: places, stints, stops; only where a classification attaches its laps. */
export const drawLaps: Draw<'laps'> = (reading, { round: key }) => {
  const { words, known, links, timings } = reading;
  const round = known.season.rounds.get(roundKey(key));
  if (round === undefined) return undefined;
  const races = raceLaps(known.season, round.key, timings);
  if (races.length === 0) return undefined;
  return {
    title: words.laps.of(round.race),
    description: words.laps.about(round.race),
    body: (
      <div class="laps-page">
        <p class="kicker">
          <a href={links.to({ page: 'round', round: round.key })} lang="">
            {round.race}
          </a>
        </p>
        <h1>{words.laps.title}</h1>
        {races.map((race, index) => (
          <Race
            key={race.classification.session}
            id={`race${index}`}
            reading={reading}
            race={race}
            isOnly={races.length === 1}
          />
        ))}
      </div>
    ),
  };
};

interface Props {
  /** With what ids and names of its parts begin. */
  readonly id: string;
  readonly reading: Reading;
  readonly race: RaceLaps;
}

const Race = ({ id, reading, race, isOnly }: Props & { readonly isOnly: boolean }) => {
  const { words } = reading;
  const { session } = race.classification;
  const classes = classesIn(reading, race);
  return (
    <section class="race-laps">
      {!isOnly && <h2>{words.sessionName(session, sessionCalled)}</h2>}
      <Source reading={reading} race={race} />
      <ClassChoice id={id} reading={reading} race={race} classes={classes} />
      <h2>{words.laps.chart}</h2>
      <p class="note">{words.laps.order}</p>
      <LapChart id={id} reading={reading} race={race} classes={classes} />
      <PhaseList words={words} phases={race.phases} />
      <Unknown reading={reading} race={race} />
      <h2 id={`${id}-stints`}>{words.laps.stints}</h2>
      <StintChart id={id} reading={reading} race={race} classes={classes} />
      <StintTable reading={reading} race={race} classes={classes} />
    </section>
  );
};

/** In the order of the rulebook; those that it does not know behind. */
const classesIn = ({ known: { season } }: Reading, { cars }: RaceLaps): readonly string[] =>
  [...new Set(cars.flatMap(({ class: name }) => name ?? []))].toSorted(
    (a, b) => classRank(season, a) - classRank(season, b),
  );

/** How much is known, and from where. */
const Source = ({ reading: { words, links }, race: { cars, classification } }: Omit<Props, 'id'>) => {
  const { document, attachments = [] } = classification;
  const laps = cars.reduce((sum, { run }) => sum + run.rows, 0);
  return (
    <>
      <p class="lede">{words.laps.lede(numberText(words, laps), numberText(words, cars.length))}</p>
      <p class="note">
        {filled(
          [
            <a href={links.to({ page: 'document', number: String(document) })}>
              {words.remarks.document(document)}
            </a>,
            <Typed>{attachments.map(({ name }) => name).join(words.between.items)}</Typed>,
          ],
          words.laps.from,
        )}
      </p>
    </>
  );
};

/** Which class is shown: a choice that the style sheet follows, without any script. */
const ClassChoice = ({
  id,
  reading: { words },
  race,
  classes,
}: Props & { readonly classes: readonly string[] }) => {
  if (classes.length < 2) return null;
  const { session } = race.classification;
  const choices = [['', words.result.everyClass], ...classes.map((name, index) => [`of${index}`, name])];
  return (
    <fieldset class="filter">
      <legend class="unseen">{words.result.showClass(words.sessionName(session, sessionCalled))}</legend>
      {choices.map(([value, name], index) => (
        <label key={value}>
          <input type="radio" name={`${id}-class`} value={value} defaultChecked={index === 0} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** Cars that are missing in the charts, and why. */
const Unknown = ({ reading, race: { cars, without, classification } }: Omit<Props, 'id'>) => {
  const { words } = reading;
  const round = roundKey(classification.for);
  const untimed = cars.flatMap(({ order, number }) => (order === undefined ? [number ?? '?'] : []));
  return (
    <>
      {untimed.length > 0 && (
        <p class="note">
          {words.laps.untimed} <Cars reading={reading} cars={untimed} round={round} />
        </p>
      )}
      {cars.every(({ stops }) => stops === undefined) && <p class="note">{words.laps.noStops}</p>}
      {without.length > 0 && (
        <p class="note">
          {words.laps.without}{' '}
          <Cars reading={reading} cars={without.map(({ number }) => number)} round={round} />
        </p>
      )}
    </>
  );
};
