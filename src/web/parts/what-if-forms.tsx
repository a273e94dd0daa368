import type { EntryKey, RoundKey, TitleKey } from '#core/base/ids';
import { OUTS, type Out } from '#core/base/out';
import type { Supposed } from '#core/scoring/supposed';
import type { Standings } from '#core/scoring/table';
import type { Words } from '#words/en';
import { kept } from '../kept.ts';
import { readScale } from '../supposed-address.ts';
import type { Choice } from './what-if-choices.ts';

/*
 * A form for each kind of supposition. They have hundreds of choices, which seldom change: each is drawn anew only then.
 */

/** What somebody may do who supposes; the same as long as the page is open, so that no form is drawn for its sake. */
export interface Supposing {
  suppose(one: Supposed): void;
  /** @param index of the supposition, from 0. */
  takeBack(index: number): void;
  leave(): void;
  /** The whole address of the page, with what is supposed. */
  address(): string;
}

interface FormProps {
  readonly words: Words;
  readonly supposing: Supposing;
}

/** Handles a form that was sent: what is supposed by it, read from its fields by name; nothing where they say nothing. */
const sent =
  (supposing: Supposing, read: (field: (name: string) => string) => Supposed | undefined) =>
  (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const data = new FormData(event.currentTarget);
    const one = read((name) => String(data.get(name) ?? ''));
    if (one !== undefined) supposing.suppose(one);
  };

const POLE = 'pole';

/** A car has another result in a round, or the pole. */
export const ResultForm = kept(
  ({
    words,
    supposing,
    rounds,
    cars,
    hasPole,
  }: FormProps & {
    readonly rounds: readonly Choice[];
    readonly cars: readonly Choice[];
    readonly hasPole: boolean;
  }) => {
    const said = words.whatIf;
    const places = Array.from({ length: Math.max(cars.length, 1) }, (_, index) => ({
      value: String(index + 1),
      text: words.ordinal(index + 1),
    }));
    const outs = OUTS.map((out) => ({ value: out, text: words.outs[out] }));
    const pole = hasPole ? [{ value: POLE, text: words.standings.pole }] : [];
    return (
      <form onSubmit={sent(supposing, resultIn)}>
        <fieldset>
          <legend>{said.result}</legend>
          <Select label={words.reasons.round} name="round" choices={rounds} />
          <Select label={said.car} name="car" choices={cars} />
          <Select label={said.finishes} name="result" choices={[...places, ...outs, ...pole]} />
          <Suppose words={words} what={said.result} />
        </fieldset>
      </form>
    );
  },
);

function resultIn(field: (name: string) => string): Supposed {
  const [round, car, result] = [field('round') as RoundKey, field('car') as EntryKey, field('result')];
  if (result === POLE) return { what: POLE, round, car };
  return /^\d+$/.test(result)
    ? { what: 'place', round, car, place: Number(result) }
    : { what: 'out', round, car, out: result as Out };
}

/** Points that a decision would give or take. */
export const PointsForm = kept(
  ({
    words,
    supposing,
    title,
    kind,
    contenders,
  }: FormProps & {
    readonly title: TitleKey;
    readonly kind: Standings['for'];
    readonly contenders: readonly Choice[];
  }) => {
    const said = words.whatIf;
    const suppose = sent(supposing, (field) => {
      const points = Number(field('points'));
      return Number.isInteger(points) && points !== 0
        ? { what: 'points', title, contender: field('contender'), points }
        : undefined;
    });
    return (
      <form onSubmit={suppose}>
        <fieldset>
          <legend>{said.penalty}</legend>
          <Select label={words.standings.contender[kind]} name="contender" choices={contenders} />
          <label>
            {said.points}
            <input name="points" type="number" step="1" min="-999" max="999" value="-5" required />
          </label>
          <Suppose words={words} what={said.penalty} />
        </fieldset>
      </form>
    );
  },
);

/** A round that is not run. */
export const RoundForm = kept(
  ({ words, supposing, rounds }: FormProps & { readonly rounds: readonly Choice[] }) => (
    <form onSubmit={sent(supposing, (field) => ({ what: 'cancel', round: field('round') as RoundKey }))}>
      <fieldset>
        <legend>{words.whatIf.cancelled}</legend>
        <Select label={words.reasons.round} name="round" choices={rounds} />
        <Suppose words={words} what={words.whatIf.cancelled} />
      </fieldset>
    </form>
  ),
);

/** Another clause of the rulebook: a scale, an award that gives nothing, or how many rounds count. */
export const RulesForm = kept(
  ({
    words,
    supposing,
    rules,
    scale,
  }: FormProps & { readonly rules: readonly Choice[]; readonly scale: string | undefined }) => {
    const said = words.whatIf;
    return (
      <form onSubmit={sent(supposing, ruleIn)}>
        <fieldset>
          <legend>{said.rules}</legend>
          <Select label={said.rule} name="rule" choices={rules} />
          <label>
            {said.scale}
            <input
              name="scale"
              type="text"
              inputMode="text"
              autocomplete="off"
              placeholder="10 6 4 3 2 1"
              defaultValue={scale}
            />
          </label>
          <Suppose words={words} what={said.rules} />
        </fieldset>
      </form>
    );
  },
);

function ruleIn(field: (name: string) => string): Supposed | undefined {
  const rule = field('rule');
  const [kind, name] = [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)];
  if (kind === 'award') return { what: 'no award', award: name };
  if (kind === 'best') return { what: 'best', rounds: Number(name) };
  const points = readScale(field('scale'));
  return points && { what: 'scale', scale: name, points };
}

interface SelectProps {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly Choice[];
}

const Select = ({ label, name, choices }: SelectProps) => (
  <label>
    {label}
    <select name={name}>
      {choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

/** @param what is supposed, for whoever hears several such buttons. */
const Suppose = ({ words, what }: { readonly words: Words; readonly what: string }) => (
  <button type="submit" aria-label={words.colon(words.whatIf.suppose, what)}>
    {words.whatIf.suppose}
  </button>
);
