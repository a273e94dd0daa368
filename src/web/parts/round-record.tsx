import { shortName } from '#answers/names';
import { type DriverKey, QUALIFYING, RACE } from '#core/base/ids';
import { printLapTime } from '#core/base/laptime';
import { sessionsOf } from '#core/scoring/award';
import { printedPlace } from '#core/scoring/places';
import type { SessionLine } from '#core/scoring/session-result';
import { unsettledIn } from '#core/scoring/unsettled';
import { type CalendarRound, calendar } from '#core/season/calendar';
import { personOf, type Starter, starters } from '#core/season/entered';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { numberText, shortDayText } from '#words/format';
import type { Reading } from '../reading.ts';
import { CarPlate, Crew } from './car.tsx';
import { DocumentLinks } from './documents.tsx';
import { filled } from './filled.tsx';
import { OutText } from './out-text.tsx';
import { Doubt, type Remark, remarksOn } from './remarks.tsx';
import { OUT_KIND } from './result-kind.ts';
import { Sheet } from './sheet.tsx';
import { Signs } from './signs.tsx';

/** A car in one round, and what it did there. */
export interface Drive {
  readonly round: CalendarRound;
  readonly starter: Starter;
  readonly race: SessionLine | undefined;
  readonly qualifying: SessionLine | undefined;
  /** Has the round a result of its race? */
  readonly isRun: boolean;
}

/** Every car in every round of which that holds, in time. */
export const drivesOf = (season: Season, isIt: (starter: Starter) => boolean): readonly Drive[] =>
  calendar(season).flatMap((round) => {
    const mine = [...starters(season, round.key).values()].filter(isIt);
    if (mine.length === 0) return [];
    const results = sessionsOf(season, round.key);
    const race = results.find(({ session }) => session === RACE);
    const qualifying = results.find(({ session }) => session === QUALIFYING);
    return mine.map((starter) => ({
      round,
      starter,
      race: race?.lines.find((line) => line.starter.entry === starter.entry),
      qualifying: qualifying?.lines.find((line) => line.starter.entry === starter.entry),
      isRun: race !== undefined,
    }));
  });

interface Props {
  readonly reading: Reading;
  readonly drives: readonly Drive[];
  /** Is it told for a driver, or a team? Then each line has its car. */
  readonly withCar?: boolean;
  /** Whose page it is: he is not named among his crew. */
  readonly but?: DriverKey;
}

/** Round by round: places in qualifying and the race, the crew, and what became of the car. */
export const RoundRecord = ({ reading, drives, withCar = false, but }: Props) => {
  const { words } = reading;
  if (drives.length === 0) return <p class="note">{words.record.noRounds}</p>;
  const said = words.record;
  const hasLaps = drives.some(({ race }) => race?.laps !== undefined);
  return (
    <Sheet labelledBy="rounds">
      <table class="rounds">
        <thead>
          <tr>
            <th scope="col">{said.round}</th>
            {withCar && (
              <th scope="col" class="num">
                {said.car}
              </th>
            )}
            <th scope="col" class="q">
              {said.qualifying}
            </th>
            <th scope="col" class="q">
              {said.race}
            </th>
            <th scope="col" class="q">
              {said.overall}
            </th>
            {hasLaps && (
              <th scope="col" class="n wide">
                {words.result.laps}
              </th>
            )}
            <th scope="col" class="told">
              {but === undefined ? said.crew : said.with}
            </th>
          </tr>
        </thead>
        <tbody>
          {drives.map((drive, index) => (
            <Line
              key={`${drive.round.key} ${drive.starter.entry}`}
              reading={reading}
              drive={drive}
              isFirst={drives[index - 1]?.round.key !== drive.round.key}
              withCar={withCar}
              hasLaps={hasLaps}
              but={but}
            />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
};

interface LineProps {
  readonly reading: Reading;
  readonly drive: Drive;
  readonly isFirst: boolean;
  readonly withCar: boolean;
  readonly hasLaps: boolean;
  readonly but: DriverKey | undefined;
}

const Line = ({ reading, drive, isFirst, withCar, hasLaps, but }: LineProps) => {
  const { words, known, links } = reading;
  const { round, starter, race, qualifying, isRun } = drive;
  const open = unsettledIn(known.season, round.key).filter(({ results }) =>
    results.some(({ session, round: at }) => session === RACE && at === round.key),
  );
  return (
    <tr class={isFirst ? '' : 'again'}>
      <th scope="row">
        <a href={links.to({ page: 'round', round: round.key })}>{shortName(round, round.key)}</a>{' '}
        <small>{shortDayText(words, round.date)}</small> <Signs words={words} items={open} />
      </th>
      {withCar && (
        <td class="num">
          <CarPlate reading={reading} car={starter} />
        </td>
      )}
      <td class={`q ${kindOf(qualifying, true)}`}>
        {placeText(qualifying)}
        {qualifying?.time !== undefined && isOwn(reading, qualifying, but) && (
          <small>{printLapTime(qualifying.time)}</small>
        )}
      </td>
      <td class={`q ${kindOf(race, false)}`}>
        {race === undefined ? (
          <small>
            {starter.withdrawn !== undefined
              ? words.outs.WD
              : isRun
                ? words.record.notInResult
                : words.record.toCome}
          </small>
        ) : (
          <b>{placeText(race)}</b>
        )}
        <Doubt reading={reading} text={race?.printed.doubt} />
      </td>
      <td class="q">{printedPlace(race?.place)}</td>
      {hasLaps && <td class="n wide">{race?.laps === undefined ? '' : numberText(words, race.laps)}</td>}
      <td class="told">
        <Crew reading={reading} crew={starter.crew.filter((driver) => driver !== but)} />
        <Doubt reading={reading} text={starter.doubt} />
        <What reading={reading} drive={drive} />
      </td>
    </tr>
  );
};

/** Why it is out, or was changed. */
const What = ({
  reading: { words, ...rest },
  drive,
}: {
  readonly reading: Reading;
  readonly drive: Drive;
}) => {
  const { race, starter } = drive;
  const reason = race?.printed.reason ?? (race === undefined ? starter.withdrawn?.reason : undefined);
  const out = race?.out;
  const decisions = race?.decisions ?? [];
  return (
    <>
      {(out !== undefined || reason !== undefined) && (
        <div class="why">
          <OutText words={words} out={out} reason={reason} />
        </div>
      )}
      {decisions.length > 0 && (
        <div class="why">
          {filled(
            [<DocumentLinks reading={{ words, ...rest }} numbers={decisions} />],
            words.result.changedBy,
          )}
        </div>
      )}
    </>
  );
};

/** A lap of qualifying is its driver's alone: on the page of another it is not told. */
const isOwn = ({ known }: Reading, { printed }: SessionLine, but: DriverKey | undefined): boolean =>
  but === undefined || printed.driver === undefined || personOf(known.season, printed.driver) === but;

/** In class, or why there is none. */
const placeText = (line: SessionLine | undefined): string =>
  printedPlace(line?.classPlace) ?? line?.out ?? '';

function kindOf(line: SessionLine | undefined, isPoleOnly: boolean): string {
  if (line === undefined) return '';
  const { classPlace, out } = line;
  const place = classPlace !== undefined && classPlace.from === classPlace.to ? classPlace.from : 0;
  if (place > 0) return isPoleOnly && place > 1 ? '' : (['g', 's', 'b'][place - 1] ?? '');
  return out === undefined ? '' : OUT_KIND[out];
}

/** Doubts and notes on what the cars did in the races. */
export const remarksOnDrives = (words: Words, drives: readonly Drive[]): readonly Remark[] =>
  drives.flatMap(({ round, starter: { number }, race }) =>
    remarksOn(words.remarks.at(words.remarks.car(number), shortName(round, round.key)), race?.printed),
  );

/** How often it was first of its class, among the first three, and first in qualifying. */
export function honours(drives: readonly Drive[]): readonly [wins: number, podiums: number, poles: number] {
  const certain = (line: SessionLine | undefined): number =>
    line?.classPlace !== undefined && line.classPlace.from === line.classPlace.to ? line.classPlace.from : 0;
  const races = drives.map(({ race }) => certain(race)).filter((place) => place > 0);
  return [
    races.filter((place) => place === 1).length,
    races.filter((place) => place <= 3).length,
    drives.filter(({ qualifying }) => certain(qualifying) === 1).length,
  ];
}
