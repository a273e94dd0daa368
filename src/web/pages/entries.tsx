import { type Entered, enteredIn, tyresOf } from '#answers/entered';
import { lookup } from '#core/base/lookup';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Draw } from '../drawn.ts';
import { remarksOnEntered } from '../entered.ts';
import { classAnchor } from '../parts/class-section.tsx';
import { EntryTable } from '../parts/entry-table.tsx';
import { Remarks } from '../parts/remarks.tsx';
import type { Reading } from '../reading.ts';

/** The entry list of the season: every class with its teams, cars and drivers. */
export const drawEntries: Draw<'entries'> = (reading) => {
  const { words, known } = reading;
  const { season } = known;
  const all = enteredIn(season);
  const classes = [...Map.groupBy(all, (one) => one.class)];
  const tyres = shownTyres(known.season, all);
  const lede = words.entries.lede(all.length, classes.length);
  return {
    title: words.entries.title,
    description: lede,
    body: (
      <>
        <h1>{words.entries.title}</h1>
        {all.length === 0 ? (
          <p class="note">{words.entries.empty}</p>
        ) : (
          <>
            <p class="lede">
              {[lede, ...(tyres.size === 1 ? [words.entries.oneTyre([...tyres][0] ?? '')] : [])].join(
                words.between.sentences,
              )}
            </p>
            <nav class="tabs by-class" aria-label={words.entries.classes}>
              <ul>
                {classes.map(([name, those]) => (
                  <li key={name}>
                    <a href={`#${classAnchor(name)}`}>
                      {name} <small>{those.length}</small>
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            {classes.map(([name, those]) => (
              <ClassEntries
                key={name}
                reading={reading}
                name={name}
                entered={those}
                withTyres={tyres.size > 1}
              />
            ))}
            <Remarks reading={reading} remarks={remarksOnEntered(words, season, all)} />
          </>
        )}
      </>
    ),
  };
};

/** The makes of tyre that are known; one alone is said once for all, where each car has it. */
function shownTyres(season: Season, all: readonly Entered[]): ReadonlySet<string> {
  const tyres = tyresOf(season, all);
  const known = new Set([...tyres].filter((tyre) => tyre !== ''));
  return known.size === 1 ? tyres : known;
}

const ClassEntries = ({
  reading,
  name,
  entered,
  withTyres,
}: {
  readonly reading: Reading;
  readonly name: string;
  readonly entered: readonly Entered[];
  readonly withTyres: boolean;
}) => {
  const clause = lookup(rulebookAt(reading.known.season).classes, name);
  return (
    <section>
      <h2 id={classAnchor(name)} tabIndex={-1}>
        {name} {clause?.name !== undefined && clause.name !== name && <span class="long">{clause.name}</span>}
      </h2>
      {clause?.note !== undefined && (
        <p class="note" lang="">
          {clause.note}
        </p>
      )}
      <EntryTable reading={reading} entered={entered} label={name} withTyres={withTyres} />
    </section>
  );
};
