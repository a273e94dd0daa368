import { contenderCountry, contenderName, numberedName, teamName } from '#answers/names';
import { decidedByText } from '#answers/text/decided-text';
import { certainGroups, mayOnlyShare } from '#answers/title/groups';
import { stillIn, type TitleOutlook } from '#answers/title/outlook';
import type { Season } from '#core/season/season';
import type { Standing, TitleState } from '#core/title/verdict';
import type { Words } from '#words/en';
import type { Reading } from '../reading.ts';
import { OfNation, Plate, placeOfContender } from './names.tsx';
import { Typed } from './typed.tsx';

/* What the pages of titles share: who stands how, in words and as links. */

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

const stateText = ({ titles }: Words, title: TitleState, standing: Pick<Standing, 'state'>): string =>
  mayOnlyShare(title, standing) ? titles.mayShare : titles.states[standing.state];

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
  const { words, known } = reading;
  const { season } = known;
  return (
    <>
      {members.map(({ contender, number }, index) => {
        const place = placeOfContender(state, contender);
        const name = contenderName(words, season, state, contender);
        const country = contenderCountry(season, state, contender);
        return (
          <span key={contender} class="who">
            {index > 0 && words.between.items}
            {number !== undefined && (
              <>
                <Plate season={season} number={number} class={state.class} />{' '}
              </>
            )}
            {place === undefined ? name : <a href={reading.links.to(place)}>{name}</a>}
            <OfNation country={country} />
          </span>
        );
      })}
    </>
  );
};

/** Teams that are certain though none of their cars is: `AAI-Rstrada for certain, with #91, #92 or #90`. */
export const groupTexts = (words: Words, season: Season, state: TitleState): readonly string[] =>
  certainGroups(words, season, state).map(({ team, number, names }) => {
    const any = words.rules.any(names);
    return number === undefined
      ? words.titles.teamCertain(team, any)
      : words.titles.crewCertain(`#${number}`, any);
  });

/** `Decided on 12 October 2014 by document 25`, which leads to it; else how many can win it. */
export const Verdict = ({
  reading,
  outlook: { state, decidedBy },
}: {
  readonly reading: Reading;
  readonly outlook: Pick<TitleOutlook, 'state' | 'decidedBy'>;
}) => {
  const { words, known, links } = reading;
  const document = known.season.board.find((one) => one.document === decidedBy);
  if (document !== undefined)
    return (
      <a href={links.to({ page: 'document', number: String(document.document) })}>
        {decidedByText(words, document)}
      </a>
    );
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
              : numberedName(words, known.season, state, {
                  contender: one,
                  number: state.contenders.find(({ contender }) => contender === one)?.number,
                }),
          );
          return (
            <li key={name}>
              <strong>
                <Typed>{prize.prize}</Typed>
              </strong>{' '}
              <span class="soft">{words.titles.forPlaces(prize.places, state.name)}</span>
              <p>
                {isCertain || names.length <= FEW ? (
                  <b>{words.list(names)}</b>
                ) : (
                  words.titles.mayHave(names.length)
                )}{' '}
                <span class={isCertain ? 'fate clinched' : 'fate undecided'}>
                  {isCertain ? words.titles.certain : words.titles.stillOpen}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
const FEW = 5;
