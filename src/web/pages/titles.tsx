import { gapOf, together } from '#answers/title/groups';
import { outlooksAtOnce, type TitleOutlook } from '#answers/title/outlook';
import { titleKey } from '#core/base/ids';
import { NO_POINTS } from '#core/base/points';
import { unsettledFor } from '#core/scoring/unsettled';
import { rulebookAt } from '#core/season/calendar';
import type { Season } from '#core/season/season';
import { AS_LISTED } from '#core/title/remaining';
import { isWon } from '#core/title/verdict';
import { pointsCell, pointsText, signedPoints } from '#words/format';
import type { Draw } from '../drawn.ts';
import { Assumed } from '../parts/assumed.tsx';
import { DocumentList } from '../parts/documents.tsx';
import { groupTexts, Names, Prizes, StateSign, Verdict } from '../parts/outlook.tsx';
import { Signs } from '../parts/signs.tsx';
import type { Reading } from '../reading.ts';

/** Who has won each title, or can still win it. */
export const drawTitles: Draw<'titles'> = (reading) => {
  const { words, known } = reading;
  const found = titleOutlooks(known.season);
  const decided = found.filter(({ state }) => state.decided);
  const lede =
    found.length > 0 && decided.length === found.length ? words.titles.ledeOver : words.titles.ledeOpen;
  const summary = found.length === 0 ? words.titles.none : words.titles.decided(decided.length, found.length);
  const deciding = [...new Set(found.flatMap(({ decidedBy }) => decidedBy ?? []))];
  return {
    title: words.titles.title,
    description: `${lede} ${summary}`,
    body: (
      <>
        <h1>{words.titles.title}</h1>
        <p class="lede">{found.length === 0 ? summary : lede}</p>
        {found.length > 0 && <p class="score">{summary}</p>}
        <div class="outlooks">
          {found.map((outlook) => (
            <Card key={outlook.state.title} reading={reading} outlook={outlook} />
          ))}
        </div>
        {deciding.length > 0 && (
          <section>
            <h2>{words.titles.decidedBy}</h2>
            <DocumentList reading={reading} numbers={deciding} />
          </section>
        )}
        <Prizes reading={reading} outlooks={found} />
        {found.length > 0 && (
          <Assumed
            reading={reading}
            titles={found.map(({ state }) => state.title)}
            isDecided={decided.length === found.length}
          />
        )}
      </>
    ),
  };
};

/** The states of all titles; what each needs is for the page of each. */
const titleOutlooks = (season: Season): readonly TitleOutlook[] =>
  outlooksAtOnce(season, {
    titles: Object.keys(rulebookAt(season).titles).map(titleKey),
    assumptions: AS_LISTED,
    otherwise: undefined,
    odds: undefined,
  });

/** So many groups of a title are shown; of more, how many there are. */
const SHOWN = 5;
const NAMES = 6;

const Card = ({ reading, outlook }: { readonly reading: Reading; readonly outlook: TitleOutlook }) => {
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
      <h2>
        <a href={links.to({ page: 'title', title: state.title })}>{state.name}</a>{' '}
        <Signs words={words} items={unsettledFor(known.season, state.title)} />
      </h2>
      <p class="verdict">
        <Verdict reading={reading} outlook={outlook} />
      </p>
      <ol>
        {shown.map((members) => {
          const [first] = members;
          const gap = gapOf(state, first);
          const names = members.slice(0, members.length > NAMES ? NAMES - 1 : NAMES);
          return (
            <li key={first.contender} class={isWon(first.state) ? 'won' : ''}>
              <span class="names">
                <Names reading={reading} state={state} members={names} />
                {members.length > names.length && <> {words.changes.more(members.length - names.length)}</>}
              </span>
              <span class="n">{pointsCell(words, first.points)}</span>
              <span class="n gap">{gap === NO_POINTS ? '' : signedPoints(words, gap)}</span>
              <StateSign words={words} state={state} standing={first} />
            </li>
          );
        })}
      </ol>
      {more !== undefined && (
        <p class="note">{words.titles.more(rest.length, pointsText(words, more.points))}</p>
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
