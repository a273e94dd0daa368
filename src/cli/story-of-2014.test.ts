import { describe, expect, test } from 'vitest';
import { shown, typed } from '../../test/typed.ts';

const linesOf = (text: string) => text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());

describe('explain', () => {
  test('shows the 48 of car 90 line by line, with round, clause and document, and lists those documents', async () => {
    const lines = linesOf(await shown('explain gt-teams 90'));
    const first = lines.findIndex((line) => line.startsWith('1 Inje'));
    expect(lines.slice(first, first + 10)).toEqual([
      '1 Inje qualifying 1st 1 pole WP, SEEFRIED 13',
      'race 2nd 18 full scale WP, JM_1516 14',
      '2 Fuji qualifying 1st 1 pole WP, SEEFRIED 18',
      'race Ret – retired: technical 21',
      'failure',
      '3 Shanghai qualifying 1st 1 pole WP, SEEFRIED 23',
      'race 3rd 15 full scale WP, JM_1516 24',
      '4 Sepang race 4th 12 full scale WP, JM_1516 29',
      '──',
      '48 in all',
    ]);
    expect(lines).toContain('29 Race, final classification at Sepang 7 December 2014');
  });
  test('gives Nakaya 25 and the pole, by the entry change that put him into the car', async () => {
    const { contenders } = JSON.parse(await shown('explain gt-am-drivers Nakaya --json'));
    expect(contenders).toHaveLength(1);
    const [{ points, awards }] = contenders;
    expect([points, awards.map((award: { points: number }) => award.points)]).toEqual([26, [25, 1]]);
    expect(awards.map((award: { round: string }) => award.round)).toEqual(['fuji', 'fuji']);
    expect(linesOf(await shown('explain gt-am-drivers Nakaya'))).toContain(
      '19 Entries: #82 withdrawn and Jiang Xin and Akihiko Nakaya by 31 August 2014',
    );
    const all = JSON.parse(await shown('explain gt-am-drivers --json')).contenders;
    const withPoints = all.filter((one: { points: number }) => one.points > 0);
    expect(withPoints.map(({ contender }: { contender: string }) => contender)).not.toContain('Jiang Xin');
  });
  test.each(['Marco Seefried', 'marco seefried', 'seefried'])('knows a driver as %s', async (name) => {
    const { contenders } = JSON.parse(await shown(`explain gt-drivers ${name} --json`));
    expect(contenders.map(({ contender }: { contender: string }) => contender)).toEqual(['Marco Seefried']);
  });
  test('has, in every title, awards that count up to the points', async () => {
    const { titles } = JSON.parse(await shown('standings --json'));
    for (const { id } of titles) {
      const { contenders } = JSON.parse(await shown(`explain ${id} --json`));
      for (const { points, awards } of contenders) {
        const counted = awards.filter(({ counts }: { counts: boolean }) => counts);
        expect(counted.reduce((sum: number, award: { points: number }) => sum + award.points, 0)).toBe(
          points,
        );
      }
    }
  });
});

describe('audit', () => {
  interface Line {
    readonly equal: boolean;
    readonly title: string;
    readonly what: string;
    readonly contender: string;
    readonly published: { readonly points: number };
    readonly computed: { readonly points: number };
    readonly because?: readonly unknown[];
  }
  test('finds 53 against 48 and 7 against 6, each with the awards behind it', async () => {
    const { lines, equal, different } = JSON.parse(await shown('audit --json'));
    const margins = lines.filter((line: Line) => !line.equal && line.what === 'margin');
    expect(
      margins.map(
        ({ title, published, computed }: Line) => `${title} ${published.points} ${computed.points}`,
      ),
    ).toEqual(['lmp2-drivers 53 48', 'gt-drivers 7 6']);
    for (const { because } of margins) expect(because).toHaveLength(2);
    expect(equal + different).toBe(lines.length);
  });
  test('shows both on its page, with the sums behind them', async () => {
    const text = (await shown('audit')).replace(/\s+/g, ' ');
    expect(text).toContain(
      '≠ LMP2 Drivers: David Cheng 53 ahead of John Hartshorne; by the board 48. David Cheng 103 = 26 + 25 + 26 + 26; John Hartshorne 55 = 0 + 19 + 18 + 18.',
    );
    expect(text).toContain(
      '≠ GT Drivers: Jun San Chen 7 ahead of Han-Chen Chen; by the board 6. Jun San Chen 76 = 15 + 25 + 18 + 18; Han-Chen Chen 70 = 25 + 18 + 12 + 15.',
    );
  });
  test('ends with 1 only if it is to be strict, and says the same', async () => {
    const [plain, strict] = [await typed('audit'), await typed('audit --strict')];
    expect([plain.code, strict.code, strict.errors]).toEqual([0, 1, '']);
    expect(strict.out).toBe(plain.out);
    expect((await typed('audit --strict --as-of 2014-07-21')).code).toBe(0);
  });
});

describe('diff', () => {
  test('2014-10-12 shows what that day changed: Buriram gone, Sepang round 4', async () => {
    const lines = linesOf(await shown('diff 2014-10-12'));
    expect(lines).toContain('– Buriram round 4, 23 November 2014');
    expect(lines).toContain('~ Sepang now round 4, was 5');
    const { calendar } = JSON.parse(await shown('diff 2014-10-12 --json'));
    expect(calendar.removed.map(({ key, round }: { key?: string; round?: string }) => key ?? round)).toEqual([
      'buriram',
    ]);
  });
  test('tells once what is the same of an entry in several rounds', async () => {
    const lines = linesOf(await shown('diff 0 31 --width 120'));
    expect(lines.filter((line) => /^\+ #90 .*Mercedes/.test(line))).toEqual([
      '+ #90 season GT, AAI-Rstrada, Mercedes',
      '+ #90 Inje GT, AAI-Rstrada, Mercedes, Lam Yu, Takamitsu Matsui, Takeshi Tsuchiya',
      '+ #90 Fuji, Shanghai, Sepang GT, AAI-Rstrada, Mercedes, Lam Yu, Takeshi Tsuchiya, Takamitsu Matsui',
    ]);
  });
  test('of the empty board and itself is nothing', async () => {
    expect(await shown('diff 0')).toContain('Nothing that is computed');
    expect(await shown('diff 31 31')).toContain('Nothing that is computed');
  });
});

describe('as of', () => {
  test.each([
    ['2014-05-10', 'document 5'],
    ['24', 'document 24'],
    ['0024', 'document 24'],
    ['2030-01-01', 'document 31'],
  ])('%s every page tells that it knows %s', async (moment, known) => {
    for (const command of ['calendar', 'standings', 'entries', 'checks'])
      expect((await shown(`${command} --as-of ${moment}`)).split('\n')[0]).toContain(known);
  });
  test('the last document is now', async () => {
    for (const command of ['season', 'standings', 'checks'])
      expect(await shown(`${command} --as-of 31`)).toBe(await shown(command));
  });
});
