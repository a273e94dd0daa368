import { numberedName, shortName } from '#answers/names';
import { standings } from '#core/scoring/standings';
import { isSupposable } from '#core/scoring/supposable';
import type { Supposed } from '#core/scoring/supposed';
import type { Standings } from '#core/scoring/table';
import { numberText } from '#words/format';
import type { Reading } from '../reading.ts';
import { choicesOf } from './what-if-choices.ts';
import { PointsForm, ResultForm, RoundForm, RulesForm, type Supposing } from './what-if-forms.tsx';

interface Props {
  readonly reading: Reading;
  readonly table: Standings;
  /** The table as it is. */
  readonly actual: Standings | undefined;
  readonly all: readonly Supposed[];
  readonly supposing: Supposing;
}

/** Where somebody supposes: other results, poles, points, rounds and rules; each change is in the table at once. */
export const WhatIfPanel = ({ reading, table, actual, all, supposing }: Props) => {
  const { words } = reading;
  const said = words.whatIf;
  const { rounds, cars, contenders, rules, scale, hasPole } = choicesOf(reading, table, actual);
  return (
    <section class="what-if" aria-labelledby="what-if">
      <header>
        <h2 id="what-if" tabIndex={-1}>
          {said.title}
        </h2>
        <p>
          <button type="button" onClick={(event) => copyLink(event.currentTarget, supposing, said.copied)}>
            {said.copy}
          </button>{' '}
          <button type="button" onClick={supposing.leave}>
            {said.leave}
          </button>
        </p>
      </header>
      {/* Whoever hears the page is told what is now supposed: the button stays where it was. */}
      <div aria-live="polite">
        {all.length === 0 ? (
          <p class="note">{said.hint}</p>
        ) : (
          <ol class="supposed">
            {all.map((one, index) => {
              const text = supposedText(reading, table, one);
              return (
                <li key={`${index} ${JSON.stringify(one)}`}>
                  {text}{' '}
                  <button
                    type="button"
                    aria-label={said.takeBack(text)}
                    onClick={() => supposing.takeBack(index)}
                  >
                    ×
                  </button>
                </li>
              );
            })}
          </ol>
        )}
      </div>
      <div class="supposing">
        <ResultForm words={words} supposing={supposing} rounds={rounds} cars={cars} hasPole={hasPole} />
        <PointsForm
          words={words}
          supposing={supposing}
          title={table.title}
          kind={table.for}
          contenders={contenders}
        />
        <RoundForm words={words} supposing={supposing} rounds={rounds} />
        <RulesForm words={words} supposing={supposing} rules={rules} scale={scale} />
      </div>
    </section>
  );
};

function copyLink(button: HTMLElement, supposing: Supposing, copied: string): void {
  void navigator.clipboard.writeText(supposing.address()).then(() => {
    button.textContent = copied;
  });
}

/** A supposition in words. */
function supposedText(reading: Reading, table: Standings, one: Supposed): string {
  const { words, known, whatIf } = reading;
  const said = words.whatIf;
  const { season } = known;
  if (!isSupposable(whatIf?.actual ?? season, one)) return unsupposableText(reading, one);
  const round = 'round' in one ? shortName(season.rounds.get(one.round) ?? {}, one.round) : '';
  const car = 'car' in one ? `#${season.entries.get(one.car)?.number ?? one.car}` : '';
  switch (one.what) {
    case 'place':
      return said.isPlaced(car, round, words.ordinal(one.place));
    case 'out':
      return said.isOut(car, round, words.outs[one.out]);
    case 'pole':
      return said.hasPole(car, round);
    case 'cancel':
      return said.isCancelled(round);
    case 'points':
      return pointsSupposed(reading, table, one);
    case 'scale':
      return said.hasScale(words.clauseName(one.scale), one.points.join(' '));
    case 'no award':
      return said.noAward(words.clauseName(one.award));
    default:
      return said.best(one.rounds);
  }
}

/**
 * What is said where a supposition changes nothing: that the car is not at the round, or else nothing of what it says, for
 * it may stand in a link by anybody, and would be read as if the season said it.
 */
function unsupposableText({ words, known: { season } }: Reading, one: Supposed): string {
  const { unknown, isNotEntered } = words.whatIf;
  if (!('car' in one)) return unknown;
  const [round, entry] = [season.rounds.get(one.round), season.entries.get(one.car)];
  return round && entry ? isNotEntered(`#${entry.number}`, shortName(round, one.round)) : unknown;
}

/** Of another title than that of the table, its name is said, too. */
function pointsSupposed(
  { words, known: { season } }: Reading,
  table: Standings,
  { title, contender, points }: Extract<Supposed, { what: 'points' }>,
): string {
  const of = title === table.title ? table : standings(season, title);
  if (of === undefined) return words.whatIf.unknown;
  const number = of.rows.find((row) => row.contender === contender)?.number;
  const text = words.whatIf.hasPoints(
    numberedName(words, season, of, { contender, number }),
    `${points > 0 ? '+' : ''}${numberText(words, points)}`,
  );
  return of === table ? text : words.colon(of.name, text);
}
