import { enteredIn } from '#answers/entered';
import { teamName } from '#answers/names';
import { entryKey } from '#core/base/ids';
import type { Standings } from '#core/scoring/table';
import { groupOf } from '#core/season/contender';
import type { Starter } from '#core/season/entered';
import type { Draw } from '../drawn.ts';
import { remarksOnEntered } from '../entered.ts';
import { Team } from '../parts/car.tsx';
import { Concerning, remarksOnFiles, type Whom } from '../parts/concerning.tsx';
import { EntryTable } from '../parts/entry-table.tsx';
import { Plate } from '../parts/names.tsx';
import { Remarks } from '../parts/remarks.tsx';
import { drivesOf, RoundRecord, remarksOnDrives } from '../parts/round-record.tsx';
import { rankedAs, TitleRecord } from '../parts/title-record.tsx';
import { recordText } from '../record-text.ts';

/** A car of the season: who ran it with whom, what it won, and what is before the stewards. */
export const drawCar: Draw<'car'> = (reading, { entry: key }) => {
  const { words, known, links } = reading;
  const { season } = known;
  const entered = enteredIn(season).find(({ entry }) => entry.key === entryKey(key));
  if (entered === undefined) return undefined;
  const { entry } = entered;
  const number = entered.in.at(-1)?.starter.number ?? entry.number;
  const team = entered.in.at(-1)?.starter.team ?? entry.team;
  const name = words.entries.openCar(number);
  const drives = drivesOf(season, (starter) => starter.entry === entry.key);
  const text = recordText(reading, drives);
  const ranked = rankedAs(
    season,
    (title, contender) =>
      (title.for === 'entry' && contender === entry.key) ||
      drives.some(({ starter }) => isScoredBy(title, starter, contender)),
  );
  const whom: Whom = { entries: new Set([entry.key]), drivers: new Set() };
  return {
    title: team === undefined ? name : `#${number} ${teamName(season, team)}`,
    description: [
      ...[name, ...(team === undefined ? [] : [teamName(season, team)])].map(words.end),
      text,
    ].join(words.between.sentences),
    body: (
      <>
        <p class="kicker">
          <a href={`${links.to({ page: 'entries' })}#car-${entry.key}`}>{entered.class}</a>
        </p>
        <h1>
          <Plate season={season} number={number} class={entered.class} />{' '}
          {team === undefined ? name : <Team reading={reading} team={team} />}
        </h1>
        <p class="lede">{text}</p>
        <h2 id="titles">{words.record.titles}</h2>
        <TitleRecord
          reading={reading}
          ranked={ranked}
          withContender={ranked.some(({ table }) => table.for !== 'entry')}
        />
        <h2 id="rounds">{words.record.results}</h2>
        <RoundRecord reading={reading} drives={drives} />
        <h2>{words.record.entry}</h2>
        <EntryTable
          reading={reading}
          entered={[entered]}
          label={name}
          withTyres
          withTeam={new Set(entered.in.map(({ starter }) => starter.team)).size > 1}
        />
        <Concerning reading={reading} whom={whom} />
        <Remarks
          reading={reading}
          remarks={[
            ...remarksOnDrives(words, drives),
            ...remarksOnEntered(words, season, [entered]),
            ...remarksOnFiles(reading, whom),
          ]}
        />
      </>
    ),
  };
};

/** Does the car score for that contender: for itself, its team, or its maker? A crew has its drivers' pages. */
const isScoredBy = (title: Pick<Standings, 'for'>, starter: Starter, contender: string): boolean =>
  title.for !== 'driver' && title.for !== 'crew' && groupOf(title, starter) === contender;
