import { driverCountry, driverName, shortName } from '#answers/names';
import { driverKey } from '#core/base/ids';
import { crewOf } from '#core/season/contender';
import { personOf } from '#core/season/entered';
import { dayText } from '#words/format';
import type { Draw } from '../drawn.ts';
import { CarPlate, Team } from '../parts/car.tsx';
import { Concerning, remarksOnFiles, type Whom } from '../parts/concerning.tsx';
import { OfNation } from '../parts/names.tsx';
import { Remarks, remarksOn } from '../parts/remarks.tsx';
import { type Drive, drivesOf, RoundRecord, remarksOnDrives } from '../parts/round-record.tsx';
import { rankedAs, TitleRecord } from '../parts/title-record.tsx';
import type { Reading } from '../reading.ts';
import { recordText } from '../record-text.ts';

/** A driver of the season: in which cars, with whom, and what he won. */
export const drawDriver: Draw<'driver'> = (reading, { driver: said }) => {
  const { words, known } = reading;
  const { season } = known;
  const driver = personOf(season, driverKey(said));
  const drives = drivesOf(season, ({ crew }) => crew.includes(driver));
  const person = season.people.known.get(driver);
  const ranked = rankedAs(
    season,
    ({ for: kind }, contender) =>
      (kind === 'driver' && contender === driver) || (kind === 'crew' && crewOf(contender).includes(driver)),
  );
  if (person === undefined && drives.length === 0 && ranked.length === 0) return undefined;
  const name = driverName(season, driver);
  const text = recordText(reading, drives);
  const whom: Whom = { entries: new Set(), drivers: new Set([driver]) };
  return {
    title: name,
    description: [words.end(name), text].join(words.between.sentences),
    body: (
      <>
        <Seats reading={reading} drives={drives} />
        <h1>
          {name}
          <OfNation country={driverCountry(season, driver)} />
        </h1>
        <p class="lede">{[text, ...gradeTexts(reading, person?.grades)].join(words.between.sentences)}</p>
        {person?.also !== undefined && (
          <p class="note">{words.record.alsoWritten(words.list(person.also))}</p>
        )}
        <h2 id="titles">{words.record.titles}</h2>
        <TitleRecord
          reading={reading}
          ranked={ranked}
          withContender={ranked.some(({ table }) => table.for === 'crew')}
        />
        <h2 id="rounds">{words.record.results}</h2>
        <RoundRecord reading={reading} drives={drives} withCar but={driver} />
        <Concerning reading={reading} whom={whom} />
        <Remarks
          reading={reading}
          remarks={[
            ...remarksOn(name, person),
            ...remarksOnDrives(words, drives),
            ...remarksOnFiles(reading, whom),
            ...drives.flatMap(({ round, starter: { number, doubt } }) =>
              remarksOn(words.remarks.at(words.remarks.car(number), shortName(round, round.key)), { doubt }),
            ),
          ]}
        />
      </>
    ),
  };
};

/** The cars that he drove, each with its team. */
const Seats = ({ reading, drives }: { readonly reading: Reading; readonly drives: readonly Drive[] }) => {
  const cars = new Map(drives.map(({ starter }) => [starter.entry, starter]));
  if (cars.size === 0) return null;
  return (
    <ul class="seats">
      {[...cars.values()].map((starter) => (
        <li key={starter.entry}>
          <CarPlate reading={reading} car={starter} /> <Team reading={reading} team={starter.team} />{' '}
          <span class="soft">{starter.class}</span>
        </li>
      ))}
    </ul>
  );
};

const gradeTexts = (
  { words }: Reading,
  grades: readonly { readonly grade: string; readonly from?: string | undefined }[] = [],
): readonly string[] =>
  grades.map(({ grade, from }) =>
    words.record.graded(grade, from === undefined ? undefined : dayText(words, from)),
  );
