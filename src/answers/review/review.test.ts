import { describe, expect, test } from 'vitest';
import { knownNow } from '#answers/known';
import type { Season } from '#core/season/season';
import {
  calendarChange,
  decision,
  entries,
  newRound,
  opening,
  type Piece,
  protest,
  race,
  rounds,
  rules,
  season,
} from '../../../test/board.ts';
import { reviewOf } from './review.ts';

/* What seasons of every shape are told to be, on small boards: one class or several, with titles for some or for nobody. */

function said(of: Season, language: 'en' | 'fr' = 'en'): string {
  const known = knownNow('a-season', of);
  if (known === undefined) throw new Error('nothing is posted');
  return reviewOf(known, language)
    .paragraphs.map((some) => some.map(({ text }) => text).join(' '))
    .join('\n');
}
const saidOf = (...pieces: readonly Piece[]): string => said(season(...pieces));

const TEAMS = { titles: { 'gt-teams': { name: 'GT Teams', class: 'GT', for: 'entry' } } };
const DRIVERS = { titles: { 'gt-drivers': { name: 'GT Drivers', class: 'GT', for: 'driver' } } };
/** The standard rulebook with these titles alone. */
function only(sections: {
  readonly titles: object;
  readonly scales?: Readonly<Record<string, object>>;
}): Piece {
  const piece = rules(sections as Parameters<typeof rules>[0]);
  if (piece.attached === undefined) throw new Error('a rulebook is attached');
  const titles = Object.entries(piece.attached.titles).filter(([key]) => Object.hasOwn(sections.titles, key));
  return { ...piece, attached: { ...piece.attached, titles: Object.fromEntries(titles) } };
}
const two = entries({ GT: { 90: ['Yu'], 91: ['Ho'] } });

describe('a season of one class', () => {
  test('names no class, and needs no drivers to have a champion', () => {
    const text = saidOf(
      opening(),
      only(TEAMS),
      rounds('fuji', 'spa'),
      two,
      race('fuji', '90', '91'),
      race('spa', '90', '91'),
    );
    expect(text).toContain('There were two entries, all in GT.');
    expect(text).toContain('Car #90 won both races and the title.');
    expect(text).toContain(
      "It won the teams' title by 14 points (50 to 36) from car #91, who was second twice.",
    );
    expect(text).not.toContain('In GT');
  });

  test('of one race says what it was', () => {
    const text = saidOf(opening(), only(DRIVERS), rounds('fuji'), two, race('fuji', '91', '90'));
    expect(text).toContain('Its only race was at Fuji on 1 March 2014.');
    expect(text).toContain('Car #91 won the race at Fuji.');
    expect(text).toContain("Its driver Ho won the drivers' title by seven points (25 to 18) from Yu.");
  });

  test('with a race still to come is told as it stands', () => {
    const text = saidOf(opening(), only(DRIVERS), rounds('fuji', 'spa'), two, race('fuji', '91', '90'));
    expect(text).toContain('Of its two races one has been run; the last is at Spa on 1 April 2014.');
    expect(text).toContain("leads the drivers' standings by seven points (25 to 18) from Yu");
    expect(text).toContain("The drivers' title can still be won by two drivers.");
  });
});

describe('a title', () => {
  const heat = (round: string): Piece => ({
    ...race(round, { car: '90', place: 1 }, { car: '91', place: 1 }),
  });

  test('that two cars share is shared, and so is a dead heat', () => {
    const text = saidOf(opening(), only(DRIVERS), rounds('fuji'), two, heat('fuji'));
    expect(text).toContain('Car #90 and car #91 shared the race at Fuji, in a dead heat.');
    expect(text).toMatch(
      /(Ho and Yu|Yu and Ho) shared the drivers' title with 25 points \(nobody else scored\)\./,
    );
  });

  test('that is won on countback says so', () => {
    const level = { scales: { full: { points: '3 3' } }, ...DRIVERS };
    const text = saidOf(opening(), only(level), rounds('fuji'), two, race('fuji', '90', '91'));
    expect(text).toContain(
      "Its driver Yu won the drivers' title on countback, level with Ho on three points.",
    );
  });

  test('that rests on a provisional result is told in the conditional, in both languages', () => {
    const provisional = { ...race('fuji', '90', '91'), state: 'provisional' };
    const of = season(opening(), only(DRIVERS), rounds('fuji'), two, provisional);
    expect(said(of)).toContain(
      'The result of the race at Fuji is still provisional; titles are told as they would be if it stood.',
    );
    expect(said(of)).toContain("Its driver Yu would win the drivers' title");
    expect(said(of)).not.toContain('decided');
    expect(said(of, 'fr')).toContain('les titres sont donnés comme s’il était confirmé.');
    expect(said(of, 'fr')).toContain('Yu remporterait le titre des pilotes');
  });

  test('that is under protest is told so', () => {
    const text = saidOf(opening(), only(DRIVERS), rounds('fuji'), two, race('fuji', '90', '91'), protest(5));
    expect(text).toContain(
      'A protest by AAI, about Fuji, has not been answered yet; titles are told as if it changed nothing.',
    );
    expect(text).toContain("would win the drivers' title");
  });

  test('that a decision turns is that of who has it then', () => {
    const text = saidOf(
      opening(),
      only(DRIVERS),
      rounds('fuji'),
      two,
      race('fuji', '90', '91'),
      decision('fuji', { disqualify: '90', session: 'race' }),
    );
    expect(text).toContain("Its driver Ho won the drivers' title with 25 points (nobody else scored).");
    expect(text).toMatch(/A decision posted on 1 March decided the title\./);
  });
});

describe('what is not known is not said', () => {
  test('who won a race that is known in part', () => {
    const partly = { ...race('spa', { car: '91', place: 2 }), complete: 'false' };
    const text = saidOf(
      opening(),
      only(DRIVERS),
      rounds('fuji', 'spa'),
      two,
      race('fuji', '90', '91'),
      partly,
    );
    expect(text).toContain('Car #90 won one of the two races; who won at Spa is not known.');
    expect(text).not.toContain('both races');
  });

  test('nothing of titles without a rulebook, and nothing of races without a calendar', () => {
    expect(saidOf(opening(), rounds('fuji', 'spa'), two)).toBe(
      'The 2014 Series is organised by the Club. Its calendar has two races, from Fuji on 1 March to Spa on 1 April 2014. There are two entries, all in GT.',
    );
    expect(saidOf(opening({ edition: 2 }))).toBe(
      'The 2014 Series is the second season of the series, organised by the Club.',
    );
  });
});

describe('the calendar', () => {
  test('of which rounds went, with and without another in their place', () => {
    const text = saidOf(
      opening(),
      rounds('fuji', 'spa', 'monza'),
      calendarChange({ replace: 'spa', by: newRound('imola', '2014-06-01') }, { cancel: 'monza' }),
    );
    expect(text).toContain(
      'Imola took the place of Spa; Monza was removed on 1 January without a replacement, which left two rounds.',
    );
  });

  test('that was moved into another year says the years', () => {
    const text = saidOf(opening(), rounds('fuji', 'spa'), calendarChange({ move: 'spa', to: '2015-01-10' }));
    expect(text).toContain('On the calendar Spa moved from 1 April 2014 to 10 January 2015.');
  });
});

describe('a season of one race', () => {
  const gt = entries({ GT: { 90: ['Yu'], 91: ['Ho'] }, CN: { 7: ['Di'], 8: ['El'], 9: ['Fo'] } });
  const of = (...order: readonly string[]) =>
    season(opening(), rules(), rounds('inje'), gt, race('inje', ...order));

  test('has no last one, and nobody led from its first to its last', () => {
    const text = said(of('90', '7', '8', '91'));
    expect(text).toContain('The only race, at Inje on 1 March, decided');
    expect(text).not.toMatch(/last race|first race/);
    expect(said(of('90', '7', '8', '91'), 'fr')).toContain('L’unique course, à Inje le 1er mars, a scellé');
  });

  test('tells its closest title without saying since when it was led', () => {
    expect(said(of('90', '7', '8', '91'))).toMatch(/Closest w[^,;]*\.$/m);
  });
});

test('none of several titles is the closest where all are as close', () => {
  const text = saidOf(
    opening(),
    rules(),
    rounds('fuji', 'spa'),
    two,
    race('fuji', '90', '91'),
    race('spa', '90', '91'),
  );
  expect(text).toContain('decided all three of these titles.');
  expect(text).not.toMatch(/closest/i);
});

test('where nobody else scored, a further title has as many points, and no margin', () => {
  const one = entries({ GT: { 90: ['Yu', 'Lam'] } });
  const text = saidOf(opening(), rules(), rounds('fuji', 'spa'), one, race('fuji', '90'), race('spa', '90'));
  expect(text).toContain('with as many points');
  expect(text).not.toContain('margin');
});

test.each([
  ['The Club', 'organised by The Club.', 'organisée par The Club.'],
  ['Le Club', 'organised by Le Club.', 'organisée par Le Club.'],
  ['Automobile Club', 'organised by the Automobile Club.', 'organisée par l’Automobile Club.'],
])('the organiser %s has one article', (organiser, en, fr) => {
  const posted = season(opening({ organiser }));
  expect(said(posted)).toContain(en);
  expect(said(posted, 'fr')).toContain(fr);
});
