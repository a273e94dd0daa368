import { lapsJson } from '#answers/laps/laps-json';
import { roundPageJson } from '#answers/round';
import { readTimings } from '#office/laps/read-timing';
import { roundNamed } from '#office/named/round-named';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, notThere } from '../outcome.ts';
import { lapsLines } from '../views/laps.ts';
import { roundLines } from '../views/round.ts';

export default command({
  operands: [
    { name: 'round', what: 'Its key (fuji), its number (2) or its race.', required: true, rest: true },
  ],
  flags: {
    laps: { type: 'boolean', what: 'The race lap by lap: who drove when, stops and neutralised phases.' },
  },
  about:
    'All that is known of one round: qualifying and poles, the classification overall and in class with its marks ' +
    '(provisional, under protest), crews, decisions, pit stops, and the checks of the rulebook. Laps are known where ' +
    'a classification attaches the timing file that it was imported from.',
  examples: [
    { typed: 'round fuji', shows: 'the 3 Hours of Fuji' },
    { typed: 'round 4 --as-of 2014-12-06', shows: 'Sepang on the evening of qualifying' },
    { typed: 'round fuji --laps', shows: 'stints and stops of the race at Fuji' },
  ],
  async run({ words, flags, world }) {
    const opened = await openSeason(flags, world);
    if (!opened.ok) return opened.error;
    const { season, board } = opened.value;
    const round = roundNamed(season, words.join(' '));
    if (!round.ok) return notThere(round.error);
    const { key } = round.value;
    if (flags.laps) {
      const timings = await readTimings(board, season.board, key);
      return answer(
        (page) => lapsLines(opened.value, round.value, timings, page),
        () => lapsJson(opened.value, key, timings),
      );
    }
    return answer(
      (page) => roundLines(opened.value, round.value, page),
      () => roundPageJson(opened.value, key),
    );
  },
});
