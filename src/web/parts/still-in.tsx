import { gapOf, together } from '#answers/title/groups';
import { NO_POINTS } from '#core/base/points';
import { isWon, type Standing, type TitleState } from '#core/title/verdict';
import { pointsCell, pointsText, signedPoints } from '#words/format';
import type { Reading } from '../reading.ts';
import { groupTexts, Names, StateSign } from './outlook.tsx';

interface StillInProps {
  readonly reading: Reading;
  readonly state: TitleState;
}

/** So many groups of a title are shown; of more, how many there are. */
const SHOWN = 5;

/** Everybody who has won a title or still can, a line for those who stand alike, and how many are out. */
export const StillIn = ({ reading, state }: StillInProps) => {
  const { words, known } = reading;
  const alive = state.contenders.filter((one) => one.state !== 'out');
  const groups = together(alive, (one) => `${one.state} ${one.points}`);
  const shown = groups.length > SHOWN + 1 ? groups.slice(0, SHOWN) : groups;
  const rest = groups.slice(shown.length).flat();
  const out = state.contenders.length - alive.length;
  const [more] = rest;
  return (
    <>
      <ol>
        {shown.map((members) => (
          <Line key={members[0].contender} reading={reading} state={state} members={members} />
        ))}
      </ol>
      {more !== undefined && (
        <p class="note">
          {more.points === NO_POINTS
            ? words.titles.moreWithout(rest.length)
            : words.titles.more(rest.length, pointsText(words, more.points))}
        </p>
      )}
      {groupTexts(words, known.season, state).map((text) => (
        <p key={text} class="note">
          {text}
        </p>
      ))}
      {!state.decided && out > 0 && <p class="note">{words.titles.out(out)}</p>}
    </>
  );
};

interface LineProps extends StillInProps {
  readonly members: readonly [Standing, ...Standing[]];
}

/** Who stands alike, in a line: the names, points, how far behind, and how they stand. */
const Line = ({ reading, state, members }: LineProps) => {
  const { words, links } = reading;
  const [first] = members;
  const gap = gapOf(state, first);
  const names = members.slice(0, members.length > NAMES ? NAMES - 1 : NAMES);
  return (
    <li class={isWon(first.state) ? 'won' : ''}>
      <span class="names">
        <Names reading={reading} state={state} members={names} />
        {members.length > names.length && <> {words.changes.more(members.length - names.length)}</>}
      </span>
      <a class="n" href={links.to({ page: 'reasons', title: state.title, contender: first.contender })}>
        {pointsCell(words, first.points)}
      </a>
      <span class="n gap">{gap === NO_POINTS ? '' : signedPoints(words, gap)}</span>
      <StateSign words={words} state={state} standing={first} />
    </li>
  );
};
const NAMES = 6;
