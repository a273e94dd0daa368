import type { VNode } from 'preact';
import { formsOf } from '#answers/forms';
import { partsOf } from '#answers/parts-of';
import type { Place } from '#answers/place';
import type { Reading } from '../reading.ts';
import { partName } from './part-name.ts';
import { FormItem } from './take-away.tsx';

/** The parts of a page, each in the forms that it has: `Qualifying: PDF`; undefined where there is none. */
export function partsOffer(reading: Reading, place: Place): VNode | undefined {
  const { words, known, links } = reading;
  const offered = partsOf(known.season, place).flatMap((part) =>
    formsOf(known.season, part).map((form) => ({ part, form })),
  );
  if (links.form === undefined || offered.length === 0) return undefined;
  return (
    <details class="rest">
      <summary>{words.forms.parts}</summary>
      <ul>
        {offered.map(({ part, form }) => {
          const text = words.colon(partName(words, known.season, part), words.forms.names[form]);
          return <FormItem key={text} reading={reading} place={part} form={form} text={text} />;
        })}
      </ul>
    </details>
  );
}
