import { roundPageJson } from '#answers/round';
import { roundNamed } from '#office/named/round-named';
import { command } from '../command.ts';
import { openSeason } from '../open-season.ts';
import { answer, notThere } from '../outcome.ts';
import { roundLines } from '../views/round.ts';

export default command({
  operands: [
    { name: 'round', what: 'Its key (fuji), its number (2) or its race.', required: true, rest: true },
  ],
  about:
    'All that is known of one round: qualifying and poles, the classification overall and in class with its marks ' +
    '(provisional, under protest), crews, decisions, pit stops, and the checks of the rulebook.',
  examples: [
    { typed: 'round fuji', shows: 'the 3 Hours of Fuji' },
    { typed: 'round 4 --as-of 2014-12-06', shows: 'Sepang on the evening of qualifying' },
  ],
  async run({ words, flags, world }) {
    const opened = await openSeason(flags, world);
    if (!opened.ok) return opened.error;
    const round = roundNamed(opened.value.season, words.join(' '));
    if (!round.ok) return notThere(round.error);
    return answer(
      (page) => roundLines(opened.value, round.value, page),
      () => roundPageJson(opened.value, round.value.key),
    );
  },
});
