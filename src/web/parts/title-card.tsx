import { gapOf, together } from '#answers/title/groups';
import type { TitleOutlook } from '#answers/title/outlook';
import { NO_POINTS } from '#core/base/points';
import { unsettledFor } from '#core/scoring/unsettled';
import { isWon, type Standing } from '#core/title/verdict';
import { pointsCell, pointsText, signedPoints } from '#words/format';
import type { Reading } from '../reading.ts';
import { groupTexts, Names, StateSign, Verdict } from './outlook.tsx';
import { Signs } from './signs.tsx';
import { TitleName } from './title-name.tsx';

interface TitleCardProps {
  readonly reading: Reading;
  readonly outlook: TitleOutlook;
}

/** A title in a card: whether it is decided, and everybody who has won it or still can. */
export const TitleCard = ({ reading, outlook }: TitleCardProps) => {
  const { words, known, links } = reading;
  const { state } = outlook;
  const alive = state.contenders.filter((one) => one.state !== 'out');
  const groups = together(alive, (one) => `${one.state} ${one.points}`);
  const shown = groups.length > SHOWN + 1 ? groups.slice(0, SHOWN) : groups;
  const rest = groups.slice(shown.length).flat();
  const out = state.contenders.length - alive.length;
  const [more] = rest;
  return (
    <article class={state.decided ? 'outlook decided' : 'outlook'}>
      <h3>
        <a href={links.to({ page: 'title', title: state.title })}>
          <TitleName title={state} />
        </a>{' '}
        <Signs words={words} items={unsettledFor(known.season, state.title)} />
      </h3>
      <p class="verdict">
        <Verdict reading={reading} outlook={outlook} />
      </p>
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
    </article>
  );
};

/** So many groups of a title are shown; of more, how many there are. */
const SHOWN = 5;

interface LineProps {
  readonly reading: Reading;
  readonly state: TitleOutlook['state'];
  readonly members: readonly [Standing, ...Standing[]];
}

/** Who stands alike, in a line: the names, points, how far behind, and how they stand. */
const Line = ({ reading, state, members }: LineProps) => {
  const { words } = reading;
  const [first] = members;
  const gap = gapOf(state, first);
  const names = members.slice(0, members.length > NAMES ? NAMES - 1 : NAMES);
  return (
    <li class={isWon(first.state) ? 'won' : ''}>
      <span class="names">
        <Names reading={reading} state={state} members={names} />
        {members.length > names.length && <> {words.changes.more(members.length - names.length)}</>}
      </span>
      <span class="n">{pointsCell(words, first.points)}</span>
      <span class="n gap">{gap === NO_POINTS ? '' : signedPoints(words, gap)}</span>
      <StateSign words={words} state={state} standing={first} />
    </li>
  );
};
const NAMES = 6;
