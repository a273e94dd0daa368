import type { CalendarJson, RoundJson, StepJson } from '#answers/calendar';
import { roundName, shortName } from '#answers/names';
import type { Day } from '#core/base/day';
import { unreachable } from '#core/base/unreachable';
import type { OfficialDocument } from '#core/documents/document.schema';
import type { Season } from '#core/season/season';
import type { Row } from '../print/columns.ts';
import type { Page } from '../print/page.ts';
import { table } from '../print/table.ts';
import { dim, type Text } from '../print/text.ts';
import { dayText, listed, postedText, shortDayText } from '../print/words.ts';
import { doubtMark } from './notes.ts';
import { dayStateText, timesText } from './timetable-words.ts';

/** What changed, when, why, and by which document. */
export function calendarHistory(
  season: Season,
  { rounds, cancelled }: Pick<CalendarJson, 'rounds' | 'cancelled'>,
  page: Page,
): readonly Text[] {
  const steps = [...rounds, ...cancelled].flatMap((round) => round.history.map((step) => ({ round, step })));
  const numbers = [...new Set(steps.map(({ step }) => step.document))].toSorted((a, b) => a - b);
  const rows = numbers.flatMap((number): readonly Row[] => {
    const document = season.board.find((other) => other.document === number);
    const made = steps.filter(({ step }) => step.document === number);
    const texts = [...changeTexts(season, made, document?.title), ...alongsideAtFirst(season, document)];
    return texts.map((text, index) =>
      index === 0 && document !== undefined
        ? [dim(String(number)), [postedText(document.posted), doubtMark(document)], text]
        : ['', '', text],
    );
  });
  const columns = [
    { head: dim('Doc'), align: 'right' },
    { head: dim('Posted') },
    { head: dim('What changed'), narrow: 'wrap', least: 30, beneath: 1 },
  ] as const;
  return table(columns, rows, { width: page.width });
}

/** Whose weekends a calendar shares from the start. */
function alongsideAtFirst(season: Season, document: OfficialDocument | undefined): readonly string[] {
  if (document?.kind !== 'calendar') return [];
  return Object.entries(document.rounds).flatMap(([key, { alongside }]) =>
    alongside === undefined ? [] : [`${roundName(season, key)} alongside ${alongside}`],
  );
}

interface Made {
  readonly round: RoundJson;
  readonly step: StepJson;
}

/** What one document did, a line for each change; rounds that it lists are taken together. */
function changeTexts(season: Season, made: readonly Made[], title: string | undefined): readonly Text[] {
  const added = made.filter(({ step }) => step.act === 'add' && step.instead === undefined);
  const others = made.filter(({ step }) => step.act !== 'add');
  const list = added
    .toSorted((a, b) => ((a.step.to ?? '') < (b.step.to ?? '') ? -1 : 1))
    .map(({ round, step }) => `${shortName(round, round.round)} ${maybeDay(step.to, made)}`);
  return [
    ...(title === undefined ? [] : [title]),
    ...(list.length === 0 ? [] : [list.join(', ')]),
    ...others.map(({ round, step }) => stepText(season, round, step, made)),
  ];
}

const maybeDay = (day: Day | undefined, made: readonly Made[]) => {
  if (day === undefined) return '';
  const years = new Set(made.map(({ round }) => round.date.slice(0, 4)));
  return years.size === 1 ? shortDayText(day) : dayText(day);
};

function stepText(season: Season, round: RoundJson, step: StepJson, made: readonly Made[]): Text {
  const name = shortName(round, round.round);
  const reason = step.reason === undefined ? '' : `: ${step.reason}`;
  switch (step.act) {
    case 'add':
      return `${name} added, ${maybeDay(step.to, made)}${reason}`;
    case 'move':
      return `${name} moved from ${maybeDay(step.from, made)} to ${maybeDay(step.to, made)}${termsText(step)}${reason}`;
    case 'alter':
      return `${name}${termsText(step).replace(/^,/, '') || ' altered'}${reason}`;
    case 'cancel':
      return `${name} (${maybeDay(step.from, made)}) ${insteadText(season, step, made)}${reason}`;
    default:
      return unreachable(step.act);
  }
}

const termsText = (step: StepJson): string =>
  [
    alongsideText(step),
    step.sessions === undefined ? '' : `, now with ${listed(step.sessions)}`,
    step.timetable === undefined ? '' : `, timetable: ${timesText(step.timetable)}`,
    step.provisional === undefined ? '' : `, ${dayStateText(step.provisional)}`,
  ].join('');

function alongsideText({ alongside }: StepJson): string {
  if (alongside === undefined) return '';
  const { from, to } = alongside;
  if (to === undefined) return `, no longer alongside ${from}`;
  return from === undefined ? `, now alongside ${to}` : `, alongside ${to} and no longer ${from}`;
}

function insteadText(season: Season, { instead }: StepJson, made: readonly Made[]): string {
  if (instead === undefined) return 'removed from the calendar, and nothing in its place';
  const names = instead.map((key) => {
    const day = made.find(({ round }) => round.round === key)?.step.to;
    const name = roundName(season, key);
    return day === undefined ? name : `${name} (${maybeDay(day, made)})`;
  });
  return `replaced by ${names.join(' and ')}`;
}
