import { enteredChanges } from '#answers/text/entered-text';
import { type Changes, type EnteredLine, isUnchanged } from '#core/scoring/diff';
import type { Season } from '#core/season/season';
import type { Reading } from '../reading.ts';
import { CarPlate } from './car.tsx';
import { More, Sign } from './change-list.tsx';

/** What is the same of an entry in several rounds is one line. */
export const EntryChanges = ({
  reading,
  before,
  after,
  changes,
}: {
  readonly reading: Reading;
  readonly before: Season;
  readonly after: Season;
  readonly changes: Changes<EnteredLine>;
}) => {
  const { words } = reading;
  if (isUnchanged(changes)) return null;
  const told = enteredChanges(words, before, after, changes);
  return (
    <section>
      <h3>{words.changes.entries}</h3>
      <More words={words} count={told.length}>
        {told.map(({ kind, item, text, where }) => (
          <li key={`${kind} ${item.entry} ${text}`} class={kind}>
            <Sign words={words} kind={kind} />
            <span>
              <CarPlate reading={reading} car={item} /> {text} <small>{where}</small>
            </span>
          </li>
        ))}
      </More>
    </section>
  );
};
