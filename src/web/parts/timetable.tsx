import { slotTexts } from '#answers/text/timetable-text';
import type { Timetable } from '#core/documents/timetable.schema';
import type { Words } from '#words/en';

/** When each session starts, on the clock of the circuit. */
export const Times = ({ words, timetable }: { readonly words: Words; readonly timetable: Timetable }) => (
  <ul>
    {slotTexts(words, timetable).map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
