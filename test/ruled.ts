import { entries, type Piece, rules, season, table } from './board.ts';

/*
 * The rules of championships, each by itself: a rulebook of one title `t`, a race or two, and the table.
 */

export type Sections = NonNullable<Parameters<typeof rules>[0]>;

export const CARS = entries({ GT: { 1: ['Ann'], 2: ['Bob'], 3: ['Cid'], 4: ['Dee'] } });
export const RACE = { session: 'race', order: 'class', scale: 'full', to: ['entry', 'race crew'] };

/** A rulebook with the title `t` alone, its scale and what the test is about. */
export const ruled = (title: object, sections: Sections = {}): Piece =>
  rules({
    ...sections,
    scales: { full: { points: '10 6 4 3' }, ...(sections.scales as object) },
    titles: {
      t: { name: 'T', class: 'GT', for: 'entry', awards: ['race'], ...title },
      ...(sections.titles as object),
    },
    removes: ['titles/gt-teams', 'titles/gt-drivers', 'titles/cn-teams', 'titles/overall'],
  });

/** The table of `t`. */
export const rows = (...pieces: readonly Piece[]): readonly string[] => table(season(...pieces), 't');
