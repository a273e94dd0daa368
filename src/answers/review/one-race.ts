import { type Starter, starters } from '#core/season/entered';
import { type ClassRace, crewOfWinner, isWonBy, winnersOf } from './class-race.ts';
import { carNamed, driversNamed, roundNamed, teamNamed } from './named.ts';
import type { Before, Planned } from './planned.ts';
import { proof, together } from './proof.ts';
import { carIn, proofOfRaces } from './race-proof.ts';
import { type Statement, state } from './statement.ts';
import type { Told } from './told.ts';

/** The only race of a class so far; of a class that came to one round alone, all that is to be told. */
export function oneRace(told: Told, race: ClassRace): Planned {
  const { season, name, toCome, run } = told;
  const entries = [...new Set(winnersOf([race]))];
  const cars = entries.map((entry) => carIn(season, [race], entry));
  const about = entries.length === 1 ? entries[0] : undefined;
  const isOnly = toCome === 0 && run > 1;
  const make = ({ isFirst }: Before): Statement => {
    const said = { class: isFirst ? name : undefined, round: roundNamed(season, race.round.key), cars };
    const proved = proofOfRaces(season, [race]);
    if (!isOnly) return state('firstRace', { ...said, toCome, run }, proved);
    const entered = enteredIn(told, race);
    const lists = entered.flatMap(({ document, withdrawn }) => [document, withdrawn?.document ?? document]);
    return state(
      'onlyRace',
      { ...said, ...onlySaid(told, race, entered) },
      together([proved, proof([], lists)]),
    );
  };
  return { weight: 1, about, crew: isOnly && about !== undefined ? crewOfWinner(race) : [], make };
}

const enteredIn = ({ season, chapter }: Told, { round }: ClassRace): readonly Starter[] =>
  [...starters(season, round.key).values()].filter(
    (starter) => chapter.class === undefined || starter.class === chapter.class,
  );

function onlySaid({ season }: Told, race: ClassRace, entered: readonly Starter[]) {
  const [team, ...others] = new Set(entered.map((starter) => starter.team));
  const withdrawn = entered.filter(
    (starter) => starter.withdrawn !== undefined && !isWonBy(race, starter.entry),
  );
  return {
    entries: entered.length,
    team: team === undefined || others.length > 0 ? undefined : teamNamed(season, team),
    withdrawn: withdrawn.map((starter) => carNamed(season, starter.entry, [starter])),
    crew: race.winners.length === 1 ? driversNamed(season, crewOfWinner(race)) : [],
  };
}
