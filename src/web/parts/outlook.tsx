import { contenderCountry, contenderName, numberedName, teamName } from '#answers/names';
import { stillIn, type TitleOutlook } from '#answers/title/outlook';
import { shortContenders } from '#answers/title/title-names';
import { NO_POINTS, type Points, subtractPoints } from '#core/base/points';
import type { Season } from '#core/season/season';
import { type Group, isWon, type Standing, type TitleState } from '#core/title/verdict';
import { postedText } from '../format.ts';
import type { Reading } from '../reading.ts';
import type { Words } from '../words/en.ts';
import { Nation, Plate, placeOfContender } from './names.tsx';

/* What the pages of titles share: who stands how, in words and as links. */

/** Neighbours in the table that have the same, by what tells it: drivers of one car, mostly. */
export function together(
  contenders: readonly Standing[],
  keyOf: (one: Standing) => string,
): readonly (readonly [Standing, ...Standing[]])[] {
  const found: { readonly key: string; readonly members: [Standing, ...Standing[]] }[] = [];
  for (const one of contenders) {
    const [last, key] = [found.at(-1), keyOf(one)];
    if (last?.key === key) last.members.push(one);
    else found.push({ key, members: [one] });
  }
  return found.map(({ members }) => members);
}

/** `champion`, `can win`, with a shape beside the colour. */
export const StateSign = ({
  words,
  state,
  standing,
}: {
  readonly words: Words;
  readonly state: TitleState;
  readonly standing: Pick<Standing, 'state'>;
}) => <span class={`fate ${standing.state}`}>{stateText(words, state, standing)}</span>;

const stateText = (
  { titles }: Words,
  { champions, decided }: TitleState,
  { state }: Pick<Standing, 'state'>,
): string => (state === 'in' && champions.length > 0 && !decided ? titles.mayShare : titles.states[state]);

/** Contenders of a title, each of whom leads to his page. */
export const Names = ({
  reading,
  state,
  members,
}: {
  readonly reading: Reading;
  readonly state: TitleState;
  readonly members: readonly Pick<Standing, 'contender' | 'number'>[];
}) => {
  const { season } = reading.known;
  return (
    <>
      {members.map(({ contender, number }, index) => {
        const place = placeOfContender(state, contender);
        const name = contenderName(season, state, contender);
        const country = contenderCountry(season, state, contender);
        return (
          <span key={contender} class="who">
            {index > 0 && ', '}
            {number !== undefined && (
              <>
                <Plate season={season} number={number} class={state.class} />{' '}
              </>
            )}
            {place === undefined ? name : <a href={reading.links.to(place)}>{name}</a>}
            {country !== undefined && (
              <>
                {' '}
                <Nation country={country} />
              </>
            )}
          </span>
        );
      })}
    </>
  );
};

/** How far behind the most that anybody has; nothing for who has that. */
export function gapOf({ contenders }: TitleState, { points }: Standing): Points {
  const most = contenders.reduce((best, one) => (one.points > best ? one.points : best), NO_POINTS);
  return subtractPoints(points, most);
}

/** Teams that are certain though none of their cars is: `AAI-Rstrada for certain, with #91, #92 or #90`. */
export function groupTexts(words: Words, season: Season, state: TitleState): readonly string[] {
  return state.groups
    .filter((group) => isOnlyTogether(state, group))
    .map(({ team, number, contenders }) => {
      const possible = contenders.filter((one) =>
        state.contenders.some(({ contender, state: is }) => contender === one && is !== 'out'),
      );
      const names = words.rules.any(shortContenders(season, state, possible));
      return number === undefined
        ? words.titles.teamCertain(teamName(season, team), names)
        : words.titles.crewCertain(`#${number}`, names);
    });
}

const isOnlyTogether = ({ champions }: TitleState, { state, contenders }: Group): boolean =>
  isWon(state) && !contenders.some((one) => champions.includes(one));

/** `Decided by document 25`, which leads to it; else how many can win it. */
export const Verdict = ({
  reading,
  outlook: { state, decidedBy },
}: {
  readonly reading: Reading;
  readonly outlook: Pick<TitleOutlook, 'state' | 'decidedBy'>;
}) => {
  const { words, known, links } = reading;
  if (decidedBy !== undefined) {
    const posted = known.season.board.find(({ document }) => document === decidedBy)?.posted;
    return (
      <>
        {words.titles.decidedBy}{' '}
        <a href={links.to({ page: 'document', number: String(decidedBy) })}>
          {words.documentNumber(decidedBy).toLowerCase()}
        </a>
        {posted !== undefined && `, ${postedText(words, posted)}`}
      </>
    );
  }
  const left = stillIn(state).length;
  if (state.contenders.length === 0) return <>{words.titles.nobody}</>;
  if (state.champions.length > 0)
    return <>{left === 0 ? words.titles.states.clinched : words.titles.clinchedShared(left)}</>;
  return <>{left === 0 ? words.titles.nobodyWon : words.titles.open(left)}</>;
};

/** Who wins what by final places of a title. */
export const Prizes = ({
  reading,
  outlooks,
}: {
  readonly reading: Reading;
  readonly outlooks: readonly TitleOutlook[];
}) => {
  const { words, known } = reading;
  const all = outlooks.flatMap(({ state, prizes }) => prizes.map((prize) => ({ state, ...prize })));
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{words.titles.prizes}</h2>
      <ul class="prizes">
        {all.map(({ state, name, prize, possible, isCertain }) => {
          const names = possible.map((one) =>
            prize.goesTo === 'team of the entry'
              ? teamName(known.season, one)
              : numberedName(known.season, state, {
                  contender: one,
                  number: state.contenders.find(({ contender }) => contender === one)?.number,
                }),
          );
          return (
            <li key={name}>
              <strong>{prize.prize}</strong>{' '}
              <span class="soft">{words.titles.forPlaces(prize.places, state.name)}</span>
              <p>
                <span class={isCertain ? 'state clinched' : 'state in'}>
                  {isCertain ? words.titles.certain : words.titles.stillOpen}
                </span>{' '}
                {isCertain || names.length <= FEW ? (
                  <b>{words.list(names)}</b>
                ) : (
                  words.titles.mayHave(names.length)
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
const FEW = 5;
