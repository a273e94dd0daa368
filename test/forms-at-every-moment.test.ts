import { expect, test } from 'vitest';
import { formPath, formsOf } from '#answers/forms';
import { partsOf } from '#answers/parts-of';
import type { FormName, Takeable } from '#answers/place';
import { placesOf } from '#answers/places';
import { tableCard } from '#formats/card/table-card';
import { laidOut } from '#formats/pdf/laid-out';
import { writeWiki } from '#formats/wikitext/write-wiki';
import { formOf, paperOf } from '#office/forms/form-of';
import { en } from '#words/en';
import { knownSeason } from './season-page.ts';

const STAMP = { edition: 'test' };

/** Everything of a season that can be taken away once it is over. */
async function takeable(): Promise<readonly Takeable[]> {
  const { season } = await knownSeason();
  return placesOf(season).flatMap((place): readonly Takeable[] => [place, ...partsOf(season, place)]);
}

/** Is there something in the form at the moment? Of papers and pictures it is asked what stands on them. */
async function isMade(at: number, place: Takeable, form: FormName): Promise<boolean> {
  const known = await knownSeason({ at });
  const paper = form === 'pdf' ? paperOf(place) : undefined;
  if (paper !== undefined) return laidOut(known, paper, en, STAMP) !== undefined;
  if (form === 'png') return place.page !== 'table' || tableCard(known, place.title, en) !== undefined;
  const file = await formOf({ known, words: en, place, form, sources: {}, stamp: STAMP });
  return file !== undefined && file.body.length > 0;
}

test('whatever is offered at any moment of a season can be had', async () => {
  const all = await takeable();
  const missing: string[] = [];
  let offered = 0;
  for (let at = 1; at <= 31; at++) {
    const { season } = await knownSeason({ at });
    for (const place of all)
      for (const form of formsOf(season, place)) {
        offered++;
        if (!(await isMade(at, place, form))) missing.push(`${at}: ${formPath(place, form)}`);
      }
  }
  expect(missing).toEqual([]);
  expect(offered).toBeGreaterThan(3_000);
}, 60_000);

test('what is not offered is not there either, and no text of an article is kept back', async () => {
  for (let at = 1; at <= 31; at++) {
    const known = await knownSeason({ at });
    for (const page of ['calendar', 'entries', 'results', 'scoring', 'standings'] as const)
      expect([at, page, formsOf(known.season, { page }).includes('wiki')]).toEqual([
        at,
        page,
        writeWiki(known, page, { sources: {} }) !== '',
      ]);
  }
});

test('before the first round nothing is offered of what is to come', async () => {
  const { season } = await knownSeason({ at: 1 });
  const offered = (await takeable()).flatMap((place) =>
    formsOf(season, place).map((form) => formPath(place, form)),
  );
  expect(offered.filter((path) => /standings|rounds|results|scoring|wiki/.test(path))).toEqual([
    'season.wiki',
  ]);
});
