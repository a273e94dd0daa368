import { expect, test } from 'vitest';
import { MOST_CARS } from '#core/timing/sheet';
import { accRace, written } from '../../../test/sim-samples.ts';
import { openedFile } from './opened-file.ts';

test('a file with more cars than any session has is not read, whoever wrote it', async () => {
  const race = accRace();
  const [line] = race.sessionResult.leaderBoardLines;
  const open = (cars: number) => {
    const leaderBoardLines = Array.from({ length: cars }, () => line);
    const text = written({ ...race, laps: [], sessionResult: { ...race.sessionResult, leaderBoardLines } });
    return openedFile({ name: 'x.json', bytes: new TextEncoder().encode(text) });
  };
  expect(await open(MOST_CARS)).toMatchObject({ ok: true });
  expect(await open(MOST_CARS + 1)).toMatchObject({ ok: false, error: { code: 'too-large' } });
});
