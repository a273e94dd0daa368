import { sessionCalled } from '#answers/names';
import type { Of } from '#core/documents/document.schema';
import { namedIn } from '#core/season/cases';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { concerned } from './decision-blocks.ts';
import { form, paragraphs } from './form.ts';
import type { Block } from './layout.ts';

/** Whom a bulletin concerns, and its text as it was written, paragraph by paragraph. */
export function bulletinBlocks(words: Words, season: Season, document: Of<'bulletin'>): readonly Block[] {
  const { session, text } = document;
  const { cars, drivers } = namedIn(season, [document]);
  const texts = paragraphs(text);
  return [
    ...form(
      [words.paper.bulletin.session, session && words.sessionName(session, sessionCalled)],
      ...concerned(words, season, document.for, cars, drivers),
    ),
    ...(texts.length === 0
      ? [{ is: 'note', text: words.paper.nothing } as const]
      : texts.map((one) => ({ is: 'text', text: one }) as const)),
  ];
}
