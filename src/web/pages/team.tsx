import { enteredIn } from '#answers/entered';
import { teamName } from '#answers/names';
import type { Draw } from '../drawn.ts';
import { remarksOnEntered } from '../entered.ts';
import { Concerning, remarksOnFiles, type Whom } from '../parts/concerning.tsx';
import { EntryTable } from '../parts/entry-table.tsx';
import { OfNation } from '../parts/names.tsx';
import { Remarks } from '../parts/remarks.tsx';
import { drivesOf, RoundRecord, remarksOnDrives } from '../parts/round-record.tsx';
import { rankedAs, TitleRecord } from '../parts/title-record.tsx';
import { recordText } from '../record-text.ts';

/** A team of the season: its cars and drivers, and what they won. */
export const drawTeam: Draw<'team'> = (reading, { team }) => {
  const { words, known } = reading;
  const { season } = known;
  const cars = enteredIn(season).filter(
    ({ entry, in: appearances }) =>
      appearances.some(({ starter }) => starter.team === team) ||
      (appearances.length === 0 && entry.team === team),
  );
  const entered = season.teams.get(team);
  if (entered === undefined && cars.length === 0) return undefined;
  const name = teamName(season, team);
  const entries = new Set<string>(cars.map(({ entry }) => entry.key));
  const drives = drivesOf(season, (starter) => starter.team === team);
  const ranked = rankedAs(
    season,
    ({ for: kind }, contender) =>
      (kind === 'team' && contender === team) || (kind === 'entry' && entries.has(contender)),
  );
  const text = recordText(reading, drives);
  const whom: Whom = { entries, drivers: new Set(), team };
  return {
    title: name,
    description: [words.end(name), text].join(words.between.sentences),
    body: (
      <>
        <h1>
          {name}
          <OfNation country={entered?.country} />
        </h1>
        <p class="lede">{text}</p>
        {entered?.also !== undefined && (
          <p class="note">{words.record.alsoWritten(words.list(entered.also))}</p>
        )}
        <h2 id="titles">{words.record.titles}</h2>
        <TitleRecord reading={reading} ranked={ranked} withContender />
        <h2>{words.record.cars}</h2>
        <EntryTable
          reading={reading}
          entered={cars}
          label={words.record.cars}
          withTyres={false}
          withTeam={false}
        />
        <h2 id="rounds">{words.record.results}</h2>
        <RoundRecord reading={reading} drives={drives} withCar />
        <Concerning reading={reading} whom={whom} />
        <Remarks
          reading={reading}
          remarks={[
            ...remarksOnDrives(words, drives),
            ...remarksOnEntered(words, season, cars),
            ...remarksOnFiles(reading, whom),
          ]}
        />
      </>
    ),
  };
};
