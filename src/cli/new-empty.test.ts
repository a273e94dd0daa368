import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, inEmptyFolder, shown } from '../../test/typed.ts';

/** Does something in a season that `new --empty` made: two classes, two rounds, and nobody entered. */
const inEmptySeason = (action: (folder: string) => Promise<void>): Promise<void> =>
  inEmptyFolder(async (parent) => {
    const folder = path.join(parent, 'league');
    const rounds = '"Monza 2026-11-21, Spa 2026-12-12"';
    await shown(`new ${folder} --series League --classes "GT3, GT4" --rounds ${rounds} --empty`);
    await action(folder);
  });

const ENTRIES =
  'kind: entry-list\nby: race office\nentries: { GT3: { 7: { team: Red }, 8: { team: Blue } } }\n';
const RESULT =
  'kind: classification\nby: timekeeper\nfor: monza\nsession: race\nstate: final\n' +
  'results: [{ place: 1, car: 8 }, { place: 2, car: 7 }]\n';

describe('new --empty', () => {
  test('writes the season, its rulebook and its calendar, and the rulebook to edit; no car, and no example', () =>
    inEmptyFolder(async (parent) => {
      const said = await shown('new --series League --year 2026 --empty', { folder: parent });
      expect(said).toContain('✓ 2026 League stands in league-2026, with 3 rounds.');
      expect(said).toContain('3 documents: season, rulebook, calendar\n');
      expect(said).toContain('parcferme import <file> --round <key> --entries');
      expect(said).not.toContain('penalty');
      const files = filesIn(path.join(parent, 'league-2026'));
      expect(files.map((name) => name.replace(/[0-9a-f]{64}/, '<sha256>'))).toEqual([
        '0001-season.yaml',
        '0002-regulations.yaml',
        '0003-calendar.yaml',
        'attachments',
        'attachments/<sha256>.yaml',
        'drafts',
        'drafts/league-2026.yaml',
        'drafts/rules.yaml',
      ]);
      const made = JSON.parse(await shown('new other --series League --empty --json', { folder: parent }));
      expect(made).toEqual({ season: 'other', folder: path.join(parent, 'other'), documents: 3 });
    }));

  test('makes a season of which every command tells what there is not yet', () =>
    inEmptySeason(async (folder) => {
      const bodyOf = async (words: string) => (await shown(words, { folder })).split('\n').slice(3, -1);
      expect(await bodyOf('entries')).toEqual(['  Nobody is entered yet.']);
      expect(await bodyOf('entries spa')).toEqual(['  Nobody is entered yet.']);
      expect(await bodyOf('explain gt3-teams')).toEqual(['  Nobody is entered yet.']);
      expect(await bodyOf('checks')).toEqual(['  The rulebook asks nothing of crews, cars and races.']);
      expect(await shown('round monza', { folder })).toContain('No session has a result yet.');
      expect(await shown('review', { folder })).toContain('would have refused\nnone.');
      const season = await shown('season', { folder });
      expect(season).toContain('No race has a result yet.');
      expect(season.match(/nobody has points yet/g)).toHaveLength(4);
    }));

  test('makes a season to which an entry list and a result can be posted at once, and points follow', () =>
    inEmptySeason(async (folder) => {
      writeFileSync(path.join(folder, 'drafts', 'first.yaml'), `${ENTRIES}---\n${RESULT}`);
      expect(await shown('review drafts/first.yaml', { folder })).toContain('It may be posted, and was not');
      await shown('post drafts/first.yaml', { folder });
      expect(await shown('standings gt3-teams', { folder })).toMatch(
        /1 +#8 +Blue +1 .* 25\n +2 +#7 +Red +2 .* 18\n/,
      );
      expect(await shown('season', { folder })).toMatch(/GT3 Teams +#8 Blue +25/);
    }));

  test('makes a season whose rules are edited in drafts/, and hold from the first round on', () =>
    inEmptySeason(async (folder) => {
      const ours = path.join(folder, 'drafts', 'league-2026.yaml');
      writeFileSync(ours, readFileSync(ours, 'utf8').replace('25 18 15', '40 30 20'));
      await shown('post drafts/rules.yaml', { folder });
      writeFileSync(path.join(folder, 'drafts', 'first.yaml'), `${ENTRIES}---\n${RESULT}`);
      await shown('post drafts/first.yaml', { folder });
      expect(await shown('standings gt3-teams', { folder })).toMatch(
        /1 +#8 +Blue +1 .* 40\n +2 +#7 +Red +2 .* 30\n/,
      );
    }));
});

test('a board with a season alone has no page without a word', () =>
  inEmptyFolder(async (folder) => {
    const season =
      'document: 1\nkind: season\nposted: 2026-11-23\nby: office\nseason: 2026 League\nseries: League\nyear: 2026\norganiser: Club\n';
    writeFileSync(path.join(folder, '0001-season.yaml'), season);
    expect(await shown('standings', { folder })).toContain(
      '\n\n  No rulebook was posted yet, and so there are no titles.\n',
    );
    expect(await shown('calendar', { folder })).toContain('\n\n  No calendar was posted yet.\n');
  }));
