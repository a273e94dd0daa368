import { becauseText } from '#answers/title/because-words';
import { gapOf, together } from '#answers/title/groups';
import { needsOf, outlooksAtOnce, stillIn, type TitleOutlook } from '#answers/title/outlook';
import { verdictText } from '#answers/title/verdict-text';
import { titleKey } from '#core/base/ids';
import { NO_POINTS } from '#core/base/points';
import { standings } from '#core/scoring/standings';
import { unsettledFor } from '#core/scoring/unsettled';
import { AS_LISTED } from '#core/title/remaining';
import type { Standing } from '#core/title/verdict';
import { pointsCell, signedPoints } from '#words/format';
import type { Draw } from '../drawn.ts';
import { Assumed } from '../parts/assumed.tsx';
import { Deciding } from '../parts/deciding.tsx';
import { embedOffer } from '../parts/embed-offer.tsx';
import { NeedsSection } from '../parts/needs.tsx';
import { groupTexts, Names, Prizes, StateSign } from '../parts/outlook.tsx';
import { ProgressCharts } from '../parts/progress-charts.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { Signs } from '../parts/signs.tsx';
import { TitleMargin } from '../parts/title-margin.tsx';
import { TitleStory } from '../parts/title-story.tsx';
import { TitleTabs } from '../parts/title-tabs.tsx';
import type { Reading } from '../reading.ts';

/** One title: who can win it and why, what it takes, and how it came to that. */
export const drawTitle: Draw<'title'> = (reading, place) => {
  const { title } = place;
  const { words, known } = reading;
  const { season } = known;
  const [outlook] = outlooksAtOnce(season, {
    titles: [titleKey(title)],
    assumptions: AS_LISTED,
    otherwise: undefined,
    odds: undefined,
  });
  const table = standings(season, titleKey(title));
  if (outlook === undefined || table === undefined) return undefined;
  const { state } = outlook;
  const left = stillIn(state);
  const isMany = !state.decided && left.length > MOST;
  const names = left.map(({ contender }) => contender);
  const needs =
    state.decided || isMany
      ? undefined
      : needsOf(season, { title: state.title, contenders: names, assumptions: AS_LISTED });
  const lede = verdictText(words, season, state);
  const called = words.colon(state.name, words.titles.title);
  return {
    title: called,
    description: words.colon(state.name, lede),
    elsewhere: embedOffer(reading, place, called),
    body: (
      <>
        <TitleTabs reading={reading} page="title" current={title} />
        <h1>
          {state.name} <Signs words={words} items={unsettledFor(season, state.title)} />
        </h1>
        <p class="lede">{lede}</p>
        <Deciding reading={reading} outlook={outlook} />
        <TitleMargin
          reading={reading}
          table={table}
          isWon={state.decided}
          to={{ page: 'table', title }}
          text={words.titles.table}
        />
        {groupTexts(words, season, state).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {needs !== undefined && needs.length > 0 && (
          <NeedsSection reading={reading} state={state} needs={needs} />
        )}
        {isMany && <p class="note">{words.titles.tooMany(left.length)}</p>}
        <Contenders reading={reading} outlook={outlook} />
        <TitleStory reading={reading} outlook={outlook} table={table} />
        <ProgressCharts reading={reading} table={table} />
        <Prizes reading={reading} outlooks={[outlook]} />
        <Assumed reading={reading} titles={[state.title]} isDecided={state.decided} />
      </>
    ),
  };
};

/** Of more than so many, what each needs in one race says little, and takes long to work out. */
const MOST = 24;

interface Props {
  readonly reading: Reading;
  readonly outlook: TitleOutlook;
}

/** So many names of one row are read at once. */
const NAMES = 10;

/** So many of those who are out are seen at once. */
const OUT = 8;

/** Each contender with its state and the proof of it. */
const Contenders = ({ reading, outlook: { state } }: Props) => {
  const { words, known } = reading;
  const why = new Map(state.contenders.map((one) => [one, becauseText(words, known.season, state, one)]));
  const whyOf = (members: readonly [Standing, ...Standing[]]) =>
    members.length > 1 && isShared(members[0]) ? words.titles.share : (why.get(members[0]) ?? '');
  const groups = together(state.contenders, (one) =>
    one.number === undefined ? `${one.state} ${one.points} ${isShared(one) || why.get(one)}` : one.contender,
  );
  if (groups.length === 0) return null;
  const out = groups.filter(([first]) => first.state === 'out');
  const alive = groups.filter(([first]) => first.state !== 'out');
  const isLong = out.length > OUT + 2;
  const shown = isLong ? [...alive, ...out.slice(0, alive.length === 0 ? OUT : Math.min(OUT, 3))] : groups;
  const rest = groups.filter((group) => !shown.includes(group));
  const isOver = state.remaining.length === 0;
  const label = isOver ? words.titles.contendersOver : words.titles.contenders;
  const rows = (some: typeof groups) => (
    <Sheet label={label}>
      <table class="plain proof">
        <thead>
          <tr>
            <th scope="col">{words.titles.contender}</th>
            <th scope="col" class="n">
              {words.titles.points}
            </th>
            <th scope="col" class="beside n">
              {words.titles.gap}
            </th>
            <th scope="col">{words.titles.state}</th>
            <th scope="col" class="beside">
              {words.titles.why}
            </th>
          </tr>
        </thead>
        <tbody>
          {some.map((members) => (
            <ProofRow
              key={members[0].contender}
              reading={reading}
              state={state}
              members={members}
              why={whyOf(members)}
            />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
  return (
    <section>
      <h2>{label}</h2>
      {rows(shown)}
      {rest.length > 0 && (
        <details class="rest">
          <summary>{words.titles.outOf(rest.flat().length)}</summary>
          {rows(rest)}
        </details>
      )}
    </section>
  );
};

const isShared = ({ because }: Standing): boolean => because.code === 'over' && because.sharedWith.length > 0;

const ProofRow = ({
  reading,
  state,
  members,
  why,
}: {
  readonly reading: Reading;
  readonly state: TitleOutlook['state'];
  readonly members: readonly [Standing, ...Standing[]];
  readonly why: string;
}) => {
  const { words, links } = reading;
  const [first] = members;
  const most = members.length > NAMES + 2 ? NAMES : members.length;
  const gap = gapOf(state, first);
  // Who is not champion at the end is placed: nobody is out any more.
  const isPlaced = first.state === 'out' && state.remaining.length === 0;
  return (
    <tr class={first.state}>
      <th scope="row">
        <Names reading={reading} state={state} members={members.slice(0, most)} />
        {members.length > most && (
          <details class="rest">
            <summary>{words.changes.more(members.length - most)}</summary>
            <Names reading={reading} state={state} members={members.slice(most)} />
          </details>
        )}
        <small class="beneath">{why}</small>
      </th>
      <td class="n">
        <a href={links.to({ page: 'reasons', title: state.title, contender: first.contender })}>
          <b>{pointsCell(words, first.points)}</b>
        </a>
      </td>
      <td class="beside n soft">{gap === NO_POINTS ? '' : signedPoints(words, gap)}</td>
      <td>{!isPlaced && <StateSign words={words} state={state} standing={first} />}</td>
      <td class="beside because">{why}</td>
    </tr>
  );
};
