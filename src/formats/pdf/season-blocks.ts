import { lookup } from '#core/base/lookup';
import type { Of } from '#core/documents/document.schema';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import type { Words } from '#words/en';
import { form } from './form.ts';
import type { Block } from './layout.ts';

/** What the season is, whose, and where it comes from. */
export function seasonBlocks(words: Words, known: Season, document: Of<'season'>): readonly Block[] {
  const { season, series, edition, year, organiser, family, defending = {} } = document;
  const said = words.paper.season;
  const { titles } = rulebookAt(known);
  const members = family?.members.map(({ series: name, became }) =>
    became === undefined ? name : words.brackets(name, became),
  );
  return form(
    [said.season, season],
    [said.series, series],
    [said.edition, edition?.toString()],
    [said.year, String(year)],
    [said.organiser, organiser],
    [said.family, family && words.colon(family.of, words.list(members ?? []))],
    ...Object.entries(defending).map(
      ([title, champions]) =>
        [said.defending(lookup(titles, title)?.name ?? title), words.list(champions)] as const,
    ),
  );
}
