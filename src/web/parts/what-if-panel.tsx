import { contenderName, shortName } from '#answers/names';
import type { EntryKey, RoundKey } from '#core/base/ids';
import { RACE } from '#core/base/ids';
import { OUTS, type Out } from '#core/base/out';
import { printedPoints } from '#core/base/points';
import type { Supposed } from '#core/scoring/supposed';
import type { Standings } from '#core/scoring/table';
import { calendar, rulebookAt } from '#core/season/calendar';
import { starters } from '#core/season/entered';
import { numberText } from '#words/format';
import type { Reading } from '../reading.ts';
import { readScale, type WhatIf } from '../what-if.ts';

interface Props {
  readonly reading: Reading;
  readonly table: Standings;
  readonly whatIf: WhatIf;
}

/** Where somebody supposes: other results, poles, points, rounds and rules; each change is in the table at once. */
export const WhatIfPanel = ({ reading, table, whatIf }: Props) => {
  const { words } = reading;
  const said = words.whatIf;
  return (
    <section class="what-if" aria-labelledby="what-if">
      <header>
        <h2 id="what-if" tabIndex={-1}>
          {said.title}
        </h2>
        <p>
          <button type="button" onClick={(event) => copyLink(event.currentTarget, said.copied)}>
            {said.copy}
          </button>{' '}
          <button type="button" onClick={whatIf.leave}>
            {said.leave}
          </button>
        </p>
      </header>
      {whatIf.all.length === 0 ? (
        <p class="note">{said.hint}</p>
      ) : (
        <ol class="supposed">
          {whatIf.all.map((one, index) => (
            <li key={`${index} ${JSON.stringify(one)}`}>
              {supposedText(reading, table, one)}{' '}
              <button
                type="button"
                aria-label={said.takeBack(supposedText(reading, table, one))}
                onClick={() => whatIf.suppose(whatIf.all.toSpliced(index, 1))}
              >
                ×
              </button>
            </li>
          ))}
        </ol>
      )}
      <div class="supposing">
        <ResultForm reading={reading} table={table} whatIf={whatIf} />
        <PointsForm reading={reading} table={table} whatIf={whatIf} />
        <RoundForm reading={reading} table={table} whatIf={whatIf} />
        <RulesForm reading={reading} table={table} whatIf={whatIf} />
      </div>
    </section>
  );
};

function copyLink(button: HTMLElement, copied: string): void {
  void navigator.clipboard.writeText(location.href).then(() => {
    button.textContent = copied;
  });
}

/** Handles a form that was sent: what it says, as text by name. */
const sent = (handle: (said: (name: string) => string) => void) => (event: SubmitEvent) => {
  event.preventDefault();
  if (!(event.currentTarget instanceof HTMLFormElement)) return;
  const data = new FormData(event.currentTarget);
  handle((name) => String(data.get(name) ?? ''));
};

const POLE = 'pole';

/** A car has another result in a round, or the pole. */
const ResultForm = ({ reading, table, whatIf }: Props) => {
  const { words } = reading;
  const said = words.whatIf;
  const cars = carsOf(reading, table);
  const most = Math.max(cars.length, 1);
  const suppose = sent((field) => {
    const [round, car, result] = [field('round') as RoundKey, field('car') as EntryKey, field('result')];
    const one: Supposed =
      result === POLE
        ? { what: POLE, round, car }
        : /^\d+$/.test(result)
          ? { what: 'place', round, car, place: Number(result) }
          : { what: 'out', round, car, out: result as Out };
    whatIf.suppose([...whatIf.all, one]);
  });
  return (
    <form onSubmit={suppose}>
      <fieldset>
        <legend>{said.result}</legend>
        <RoundChoice reading={reading} />
        <label>
          {said.car}
          <select name="car">
            {cars.map(({ entry, number, name }) => (
              <option key={entry} value={entry}>{`#${number} ${name}`}</option>
            ))}
          </select>
        </label>
        <label>
          {said.finishes}
          <select name="result">
            {Array.from({ length: most }, (_, index) => (
              <option key={index} value={index + 1}>
                {words.ordinal(index + 1)}
              </option>
            ))}
            {OUTS.map((out) => (
              <option key={out} value={out}>
                {words.outs[out]}
              </option>
            ))}
            {hasPole(reading) && <option value={POLE}>{words.standings.pole}</option>}
          </select>
        </label>
        <button type="submit" aria-label={`${said.suppose}: ${said.result}`}>
          {said.suppose}
        </button>
      </fieldset>
    </form>
  );
};

/** Whether the rulebook gives anything for being first before the race. */
const hasPole = ({ known }: Reading): boolean =>
  Object.values(rulebookAt(known.season).awards).some(({ session }) => session !== RACE);

/** Points that a decision would give or take. */
const PointsForm = ({ reading, table, whatIf }: Props) => {
  const said = reading.words.whatIf;
  const suppose = sent((field) => {
    const points = Number(field('points'));
    if (Number.isInteger(points) && points !== 0)
      whatIf.suppose([
        ...whatIf.all,
        { what: 'points', title: table.title, contender: field('contender'), points },
      ]);
  });
  return (
    <form onSubmit={suppose}>
      <fieldset>
        <legend>{said.penalty}</legend>
        <label>
          {reading.words.standings.contender[table.for]}
          <select name="contender">
            {table.rows.map((row) => (
              <option key={row.contender} value={row.contender}>
                {nameOf(reading, table, row.contender)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.points}
          <input name="points" type="number" step="1" min="-999" max="999" value="-5" required />
        </label>
        <button type="submit" aria-label={`${said.suppose}: ${said.penalty}`}>
          {said.suppose}
        </button>
      </fieldset>
    </form>
  );
};

const RoundForm = ({ reading, whatIf }: Props) => {
  const said = reading.words.whatIf;
  const suppose = sent((field) =>
    whatIf.suppose([...whatIf.all, { what: 'cancel', round: field('round') as RoundKey }]),
  );
  return (
    <form onSubmit={suppose}>
      <fieldset>
        <legend>{said.cancelled}</legend>
        <RoundChoice reading={reading} />
        <button type="submit" aria-label={`${said.suppose}: ${said.cancelled}`}>
          {said.suppose}
        </button>
      </fieldset>
    </form>
  );
};

/** Another clause of the rulebook: a scale, an award that gives nothing, or how many rounds count. */
const RulesForm = ({ reading, whatIf }: Props) => {
  const { words, known } = reading;
  const said = words.whatIf;
  const { awards, scales } = rulebookAt(known.season);
  const rounds = calendar(known.season).length;
  const suppose = sent((field) => {
    const rule = field('rule');
    const [kind, name] = [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)];
    const points = readScale(field('scale'));
    if (kind === 'award') whatIf.suppose([...whatIf.all, { what: 'no award', award: name }]);
    if (kind === 'best') whatIf.suppose([...whatIf.all, { what: 'best', rounds: Number(name) }]);
    if (kind === 'scale' && points !== undefined)
      whatIf.suppose([...whatIf.all, { what: 'scale', scale: name, points }]);
  });
  const first = Object.entries(scales).find(([, scale]) => scale.points.length > 1);
  return (
    <form onSubmit={suppose}>
      <fieldset>
        <legend>{said.rules}</legend>
        <label>
          {said.rule}
          <select name="rule">
            {Object.keys(awards).map((name) => (
              <option key={name} value={`award ${name}`}>
                {said.noAward(name)}
              </option>
            ))}
            {Array.from({ length: Math.max(0, rounds - 1) }, (_, index) => (
              <option key={index} value={`best ${rounds - 1 - index}`}>
                {said.best(rounds - 1 - index)}
              </option>
            ))}
            {Object.keys(scales).map((name) => (
              <option key={name} value={`scale ${name}`}>
                {said.otherScale(name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.scale}
          <input
            name="scale"
            type="text"
            inputMode="text"
            autocomplete="off"
            placeholder="10 6 4 3 2 1"
            defaultValue={first?.[1].points.map((one) => printedPoints(one)).join(' ')}
          />
        </label>
        <button type="submit" aria-label={`${said.suppose}: ${said.rules}`}>
          {said.suppose}
        </button>
      </fieldset>
    </form>
  );
};

const RoundChoice = ({ reading }: { readonly reading: Reading }) => (
  <label>
    {reading.words.reasons.round}
    <select name="round">
      {calendar(reading.known.season).map((round) => (
        <option key={round.key} value={round.key}>
          {shortName(round, round.key)}
        </option>
      ))}
    </select>
  </label>
);

/** The cars that a title is about, by number. */
function carsOf({ known: { season } }: Reading, table: Standings) {
  const cars = new Map<
    EntryKey,
    { readonly entry: EntryKey; readonly number: string; readonly name: string }
  >();
  for (const { key } of calendar(season))
    for (const { entry, number, class: name, team } of starters(season, key).values())
      if (table.class === undefined || table.class === name)
        cars.set(entry, { entry, number, name: team ?? '' });
  return [...cars.values()].toSorted(
    (a, b) => Number(a.number) - Number(b.number) || (a.number < b.number ? -1 : 1),
  );
}

function nameOf({ known: { season } }: Reading, table: Standings, contender: string): string {
  const number = table.rows.find((row) => row.contender === contender)?.number;
  const name = contenderName(season, table, contender);
  return number === undefined ? name : `#${number} ${name}`;
}

/** A supposition in words. */
function supposedText(reading: Reading, table: Standings, one: Supposed): string {
  const { words, known } = reading;
  const said = words.whatIf;
  const round = 'round' in one ? shortName(known.season.rounds.get(one.round) ?? {}, one.round) : '';
  const car = 'car' in one ? `#${known.season.entries.get(one.car)?.number ?? one.car}` : '';
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
      return said.hasPoints(
        nameOf(reading, table, one.contender),
        `${one.points > 0 ? '+' : ''}${numberText(words, one.points)}`,
      );
    case 'scale':
      return said.hasScale(one.scale, one.points.join(' '));
    case 'no award':
      return said.noAward(one.award);
    default:
      return said.best(one.rounds);
  }
}
