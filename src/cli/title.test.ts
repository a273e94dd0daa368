import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inNewSeason, shown, typed } from '../../test/typed.ts';

/** The lines of a page without their spaces: `GT Teams can win #91 AAI-Rstrada 58`. */
const linesOf = (page: string): readonly string[] =>
  page.split('\n').map((line) => line.trim().replace(/[\s\u00a0]+/g, ' '));
/** A page as one text, whatever its lines. */
const textOf = (page: string): string => linesOf(page).join(' ');

const pageOf = async (words: string) => linesOf(await shown(`title ${words}`));

describe('on the evening of Shanghai', () => {
  test('no title is decided, though Buriram is yet to come', async () => {
    const lines = await pageOf('--as-of 24');
    expect(lines).toContain('CN Drivers can win Kevin Tse 78');
    expect(lines).toContain('can win #33 Clearwater Racing 25 −33');
    expect(lines.filter((line) => line.includes('certain ') && !line.includes('for certain'))).toEqual([]);
    expect(lines.join(' ')).toContain('Buriram (23 November) and Sepang (7 December)');
  });
  test('a car wins by the rounds to come', async () => {
    expect(textOf(await shown('title gt-teams --as-of 24 --width 100'))).toContain(
      'For example by winning Buriram and Sepang with pole, if nobody else scores',
    );
  });
});

describe('the day after, when Buriram was removed', () => {
  test('four titles are decided, by that document', async () => {
    const lines = await pageOf('--as-of 25');
    expect(
      lines
        .filter((line) => / \d+ 25$/.test(line) && !line.includes('document'))
        .map((line) => line.replace(/ \d+ 25$/, '')),
    ).toEqual([
      'LMP2 Teams certain #1 OAK Racing Team Total',
      'LMP2 Drivers certain David Cheng and Ho-Pin Tung',
      'CN Teams certain #77 Craft-Bamboo Racing',
      'CN Drivers certain Kevin Tse',
    ]);
    expect(lines).toContain('25 12 October 2014 Calendar: Buriram removed');
  });
  test('a team is certain though none of its cars is, and has both invitations', async () => {
    const text = textOf(await shown('title --as-of 25'));
    expect(text).toContain('AAI-Rstrada for certain, with #91, #92 or #90');
    expect(textOf(await shown('title gt-teams --as-of 25 --width 100'))).toContain(
      'first 2 of GT Teams · certain · AAI-Rstrada',
    );
  });
  test('who may only share is said to', async () => {
    const lines = await pageOf('--as-of 25');
    const at = lines.indexOf('GT Am Teams certain #11 The Emperor Racing 26');
    expect(lines[at + 1]).toBe('may share #82 The Emperor Racing – −26');
  });
  test('each of the others has a bound', async () => {
    const text = textOf(await shown('title GT --as-of 25 --width 100'));
    expect(text).toContain('Can come to 51 points (25 and 26 more at Sepang); #91 has 58');
    expect(text).toContain('Has 43 points and can win no more; Jun San Chen has 58');
    expect(text).toContain('Shares a car with Jun San Chen and stays behind: 59 points to 84');
  });
  test('each of the winners is safe, from who can come closest', async () => {
    expect(textOf(await shown('title LMP2 --as-of 25'))).toContain(
      'Nobody can come ahead: #27 can come to 63 points',
    );
    expect(textOf(await shown('title cn-drivers --as-of 25 --width 100'))).toContain(
      'Samson Chan can come to 78 points, but only in the same car',
    );
  });
  test('where any driver may be in any car, two can still come level', async () => {
    const text = textOf(await shown('title cn-drivers --as-of 25 --free-crews --width 100'));
    expect(text).toContain('Nobody can come ahead: Mathias Beche can come to 78 points, and no further');
    expect(text).toContain('drivers may be in any of them');
  });
  test('what it takes is said place by place', async () => {
    const lines = await pageOf('gt-teams --as-of 25 --needs');
    const at = lines.indexOf('#91 AAI-Rstrada is champion with');
    expect(lines.slice(at, at + 15)).toEqual([
      '#91 AAI-Rstrada is champion with',
      '1st whatever the others do',
      '2nd, or 3rd with pole unless #92 wins',
      '3rd without pole, or 4th #92 no better than 3rd (4th with pole)',
      '5th #92 no better than 4th',
      'no place #90 no better than 2nd and #92 without a place',
      '#92 AAI-Rstrada is champion with',
      '1st whatever the others do',
      '2nd, or 3rd with pole #91 no better than 3rd (4th with pole)',
      '3rd without pole #91 no better than 3rd (5th with pole)',
      '4th #91 without a place',
      'otherwise not',
      '#90 AAI-Rstrada is champion with',
      '1st #91 and #92 without a place',
      'otherwise not',
    ]);
  });
  test('it is the same after Shanghai, by what is known today', async () => {
    const [then, after] = [await shown('title --as-of 25'), await shown('title --after shanghai')];
    const rows = (page: string) => linesOf(page).filter((line) => /^(LMP2|CN|GT T|GT D|can win)/.test(line));
    expect(rows(after)).toEqual(rows(then));
    expect(after).toMatch(/^2014 Asian Le Mans Series: titles after Shanghai/);
  });
});

describe('when two rounds remain', () => {
  test('it is said who can be champion already, and who stays in', async () => {
    const lines = await pageOf('lmp2-teams --as-of 24 --needs');
    const at = lines.indexOf('LMP2 TEAMS: WHAT IT TAKES AT BURIRAM');
    expect(lines.slice(at + 1, at + 15)).toEqual([
      '#1 OAK Racing Team Total is champion already with',
      '1st or 2nd whatever the others do',
      'no place #27 without a place',
      '#27 Eurasia Motorsport cannot be champion yet.',
      '#27 Eurasia Motorsport stays in with',
      '1st #1 without a place',
      'otherwise not',
      '#1 OAK Racing Team Total stays in whatever happens.',
      '',
      '#1 down, #27 across',
      '1st or 2nd no place',
      '1st or 2nd #1 #1',
      'no place · #1',
      '#1 is champion already · not decided yet',
    ]);
  });
  test('early in a season nobody needs anything', async () => {
    const lines = await pageOf('lmp2-teams --as-of 15 --needs');
    expect(lines).toContain('Nobody can be champion yet.');
    expect(lines).toContain('Everybody stays in whatever happens.');
  });
});

describe('at the end', () => {
  test('every title has its champions and the document that decided it', async () => {
    const lines = await pageOf('');
    expect(lines).toContain('GT Teams champion #91 AAI-Rstrada 76 29');
    expect(lines).toContain('CN Drivers champion Kevin Tse 104 25');
    expect(lines).toContain('29 7 December 2014 Race, final classification at Sepang');
    expect(lines.join(' ')).not.toContain('Taken for given');
  });
  test('what would have changed it: Buriram, and not the pole', async () => {
    const text = textOf(await shown('title gt-teams --otherwise --width 100'));
    expect(text).toContain('Had Buriram been run open between #91, #92 and #33');
    expect(text).toContain('without points for pole');
    expect(text).toContain('The same had Inje or Sepang not been run;');
  });
});

describe("in a season of one's own", () => {
  const withdrawn =
    'kind: entry-change\nby: organiser\nfor: spa\nchanges: [{ withdraw: 23 }, { withdraw: 1 }]\n';

  test('two that are left have a grid, in which the pole may decide', () =>
    inNewSeason(async (folder) => {
      writeFileSync(path.join(folder, 'draft.yaml'), withdrawn);
      await shown('post draft.yaml', { folder });
      const lines = linesOf(await shown('title gt4-teams --needs', { folder }));
      const at = lines.indexOf('#21 down, #22 across');
      expect(lines.slice(at + 1, at + 5)).toEqual([
        '1st 2nd no place',
        '1st or 2nd ~ #21 #21',
        'no place #22 · #21',
        '#21 is champion #22 is champion · neither ~ pole decides',
      ]);
      expect(linesOf(await shown('title gt4-drivers --needs', { folder }))).toContain('#21 down, #22 across');
    }));

  test('a result under protest is taken as it stands, and the protest named', () =>
    inNewSeason(async (folder) => {
      const protest = 'kind: protest\nby: office\nagainst: 7\nparty: Kestrel Endurance\n';
      writeFileSync(path.join(folder, 'draft.yaml'), protest);
      await shown('post draft.yaml', { folder });
      expect(textOf(await shown('title', { folder }))).toContain(
        'nobody has answered the protest of Kestrel Endurance (document 8).',
      );
    }));
});

describe('odds', () => {
  test('are a column of shares, of titles that are open, with how they were counted', async () => {
    const page = await shown('title --as-of 25 --odds --draws 2000');
    const lines = linesOf(page);
    expect(lines.some((line) => /^GT Teams can win #91 AAI-Rstrada 58 \d\d %$/.test(line))).toBe(true);
    expect(lines.some((line) => /^LMP2 Teams certain #1 OAK Racing Team Total 77 25$/.test(line))).toBe(true);
    expect(textOf(page)).toContain('so many of 2,000 seasons that were drawn from here on');
    expect(textOf(page)).toContain('(seed 1)');
  });
  test('of a title that is over there are none', async () => {
    expect(textOf(await shown('title lmp2-teams --odds --draws 100'))).not.toContain(
      'seasons that were drawn',
    );
  });
  test.each([
    ['--draws', '0', '10,000,000'],
    ['--draws', 'many', '10,000,000'],
    ['--seed', '5000000000', '4,294,967,295'],
  ])('%s %s is refused, with what there is', async (flag, value, most) => {
    const { code, errors } = await typed(`title --odds ${flag} ${value}`);
    expect(code).toBe(2);
    expect(errors).toContain(`${flag} takes a whole number from 1 to ${most}, and not '${value}'`);
  });
});

describe('where entries are open', () => {
  test('a newcomer has a row without a number, and that is taken for given', async () => {
    const page = textOf(await shown('title gt-teams --as-of 24 --open-entries'));
    expect(page).toContain('a newcomer in GT – −58 out');
    expect(page).toContain(
      'with every car that was ever entered, and a newcomer in each class, each with its last crew',
    );
  });
});

describe('who asks for what there is not', () => {
  const asked = async (words: string) => {
    const { code, errors } = await typed(`title ${words}`);
    return `${code} ${errors.split('\n')[0]}`;
  };
  test('is told what there is', async () => {
    expect(await asked('gt-team')).toBe("2 parcferme: there is no title 'gt-team'; did you mean 'gt-teams'?");
    expect(await asked('--after fiji')).toBe("2 parcferme: there is no round 'fiji'; did you mean 'fuji'?");
    expect(await asked('gt-teams --after buriram')).toBe(
      '2 parcferme: there are no standings after Buriram: document 25 removed it from the calendar',
    );
  });
  test('before there is a rulebook, is told so', async () => {
    expect(await shown('title --as-of 2')).toContain(
      'No rulebook was posted yet, and so there are no titles.',
    );
  });
});

test('of a field of seventy drivers a page tells the first, and how many more', async () => {
  const lines = await pageOf('--season asian-le-mans-series-2023-24 --as-of 8');
  expect(lines.length).toBeLessThan(70);
  expect(lines).toContain('and 54 more, with 8 points or fewer');
});
