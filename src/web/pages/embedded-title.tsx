import { needsOf, outlooksAtOnce, stillIn } from '#answers/title/outlook';
import { verdictText } from '#answers/title/verdict-text';
import { titleKey } from '#core/base/ids';
import { standings } from '#core/scoring/standings';
import { unsettledFor } from '#core/scoring/unsettled';
import type { Season } from '#core/season/season';
import type { Needs } from '#core/title/needs';
import { AS_LISTED } from '#core/title/remaining';
import type { TitleState } from '#core/title/verdict';
import type { Draw } from '../drawn.ts';
import { Deciding } from '../parts/deciding.tsx';
import { NeedsSection } from '../parts/needs.tsx';
import { Signs } from '../parts/signs.tsx';
import { StillIn } from '../parts/still-in.tsx';
import { TitleMargin } from '../parts/title-margin.tsx';

/** How a title stands, for somebody else's page: the page of the title in short. */
export const drawEmbeddedTitle: Draw<'embeddedTitle'> = (reading, { title }) => {
  const { words, known, links } = reading;
  const { season } = known;
  const asked = { assumptions: AS_LISTED, otherwise: undefined, odds: undefined };
  const [outlook] = outlooksAtOnce(season, { titles: [titleKey(title)], ...asked });
  const table = standings(season, titleKey(title));
  if (outlook === undefined || table === undefined) return undefined;
  const { state } = outlook;
  const needs = shortNeeds(season, state);
  const verdict = verdictText(words, season, state);
  const whole = links.to({ page: 'title', title });
  return {
    title: words.colon(state.name, words.titles.title),
    description: words.colon(state.name, verdict),
    body: (
      <article class="outlook">
        <h1>
          <a href={whole}>{state.name}</a> <Signs words={words} items={unsettledFor(season, state.title)} />
        </h1>
        <p class="lede">{verdict}</p>
        <Deciding reading={reading} outlook={outlook} />
        <StillIn reading={reading} state={state} />
        <TitleMargin
          reading={reading}
          table={table}
          isWon={state.decided}
          to={{ page: 'table', title }}
          text={words.titles.table}
        />
        {needs.length > 0 && <NeedsSection reading={reading} state={state} needs={needs} isShort />}
        {!state.decided && (
          <p class="margin">
            <a href={whole}>{words.titles.whoCan}</a>
          </p>
        )}
      </article>
    ),
  };
};

/** The crews of two cars: of more, what each needs is a page of its own. */
const FEW = 6;

/** What it takes to be champion; of nobody where the title is decided or many can win it. */
function shortNeeds(season: Season, state: TitleState): readonly Needs[] {
  const left = stillIn(state);
  if (state.decided || left.length > FEW) return [];
  const contenders = left.map(({ contender }) => contender);
  return needsOf(season, { title: state.title, contenders, assumptions: AS_LISTED }) ?? [];
}
