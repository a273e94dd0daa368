import createClient from 'openapi-fetch';
// Made of the description by openapi-typescript, beside this file: see ../story-of-a-penalty.test.ts.
import type { paths } from './api.d.ts';
import type { Parties, Seen } from './seen.ts';

const SEASON = 'made-2026';
const TITLE = 'gt-teams';

/** A penalty that is previewed, posted, protested against, and overturned on appeal: each by somebody else, over the API. */
export async function story(baseUrl: string, parties: Parties): Promise<Seen> {
  const as = (token: string) =>
    createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
  const [clerk, timekeeper, steward, team] = [
    as(parties.clerk),
    as(parties.timekeeper),
    as(parties.steward),
    as(parties.team),
  ];
  const anybody = createClient<paths>({ baseUrl });
  const params = { path: { season: SEASON } };
  type Client = ReturnType<typeof as>;
  type Body = Readonly<Record<string, unknown>> & { readonly kind: string };

  const numbers: Record<string, number> = {};
  const tables: Record<string, string> = {};
  const refusals: string[] = [];
  const post = async (client: Client, name: string, body: Body) => {
    const { data, error } = await client.POST('/api/v1/seasons/{season}/documents', { params, body });
    if (error !== undefined) throw new Error(`${name}: ${JSON.stringify(error)}`);
    numbers[name] = data.posted?.[0] ?? 0;
    return numbers[name];
  };
  const table = async (name: string, moment = '') => {
    const { data, error } = await anybody.GET('/api/v1/seasons/{season}/standings/{title}', {
      params: { path: { season: `${SEASON}${moment}`, title: TITLE } },
    });
    if (error !== undefined) throw new Error(JSON.stringify(error));
    const rows = data.titles[0]?.rows ?? [];
    const marks = data.unsettled.map(({ kind, document }) => ` ${kind} ${document}`);
    tables[name] = rows.map(({ number, points }) => `${number} ${points}`).join(', ') + marks.join('');
  };

  for (const [name, body] of Object.entries(beginning())) await post(clerk, name, body);
  await post(timekeeper, 'result', result('provisional'));
  await table('as it was driven');

  const penalty = {
    kind: 'decision',
    by: 'stewards',
    for: 'fuji',
    facts: 'Car 7 overtook under a yellow flag.',
    article: 'Sporting regulations',
    measures: [{ addTime: '60.000', car: '7' }],
  };
  const { data: preview, error: noPreview } = await steward.POST('/api/v1/seasons/{season}/preview', {
    params,
    body: penalty,
  });
  if (noPreview !== undefined) throw new Error(JSON.stringify(noPreview));
  const changed = preview.changes?.standings.find(({ title }) => title === TITLE)?.rows.updated ?? [];
  tables.previewed = changed.map(({ to }) => `${to.number} ${to.points}`).join(', ');
  await table('after the preview');

  const { error: forbidden } = await team.POST('/api/v1/seasons/{season}/documents', {
    params,
    body: penalty,
  });
  refusals.push(`${forbidden?.status} ${forbidden?.code}`);
  const decided = await post(steward, 'penalty', penalty);
  await table('after the penalty');

  const protest = { kind: 'protest', by: 'Kestrel', party: 'Kestrel', for: 'fuji', against: decided };
  const protested = await post(team, 'protest', { ...protest, text: 'There was no yellow flag.' });
  await table('under protest');
  const rejected = await post(steward, 'answer to the protest', {
    kind: 'decision',
    by: 'stewards',
    for: 'fuji',
    facts: 'Marshal post 4 showed it.',
    answers: protested,
    measures: [{ nothing: 'The protest is rejected.' }],
  });
  const appeal = { kind: 'appeal', by: 'Kestrel', party: 'Kestrel', for: 'fuji', against: rejected };
  const appealed = await post(team, 'appeal', { ...appeal, text: 'The film shows another car.' });
  await table('under appeal');
  const overturned = {
    kind: 'decision',
    by: 'court of appeal',
    for: 'fuji',
    facts: 'The film shows car 9 behind the flag, and car 7 before it.',
    answers: appealed,
    replaces: [decided],
    measures: [{ nothing: 'No penalty for car 7.' }],
  };
  const { error: notTheirs } = await steward.POST('/api/v1/seasons/{season}/documents', {
    params,
    body: overturned,
  });
  refusals.push(`${notTheirs?.status} ${notTheirs?.code}`);
  await post(clerk, 'judgment', overturned);
  await table('after the judgment');
  await post(steward, 'final result', result('final'));
  await table('final');
  for (const [name, number] of Object.entries(numbers))
    if (number >= decided - 1) await table(`@ ${name}`, `@${number}`);
  return { numbers, tables, refusals };
}

/** A season with one race and three cars of GT. */
function beginning() {
  const by = 'race office';
  return {
    season: {
      kind: 'season',
      by,
      season: '2026 Made Series',
      series: 'Made Series',
      year: 2026,
      organiser: 'The club',
    },
    regulations: { kind: 'regulations', by, rulebook: 'asian-le-mans-series-2014' },
    calendar: {
      kind: 'calendar',
      by,
      rounds: { fuji: { race: '3 Hours of Fuji', date: '2026-08-30', length: '3 h', country: 'JPN' } },
    },
    drivers: {
      kind: 'drivers',
      by,
      drivers: { 'Ada Lindqvist': 'SWE', 'Yuki Mori': 'JPN', 'Ben Carter': 'GBR' },
    },
    entries: {
      kind: 'entry-list',
      by,
      teams: {
        northwind: { name: 'Northwind' },
        kestrel: { name: 'Kestrel' },
        lanterne: { name: 'Lanterne' },
      },
      entries: { GT: { 7: { team: 'kestrel' }, 8: { team: 'northwind' }, 9: { team: 'lanterne' } } },
      crews: { 7: ['Ada Lindqvist'], 8: ['Yuki Mori'], 9: ['Ben Carter'] },
    },
  };
}

const result = (state: 'provisional' | 'final') => ({
  kind: 'classification',
  by: 'timekeeping',
  for: 'fuji',
  session: 'race',
  state,
  results: [
    { car: '7', place: 1, laps: 100, time: '3:00:00.000' },
    { car: '8', place: 2, laps: 100, time: '3:00:10.000' },
    { car: '9', place: 3, laps: 100, time: '3:00:20.000' },
  ],
});
