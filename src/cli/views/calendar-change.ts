import { roundName } from '#answers/names';
import { unreachable } from '#core/base/unreachable';
import type { Of } from '#core/documents/document.schema';
import type { Season } from '#core/season/season';
import type { Row } from '../print/columns.ts';
import { bold, type Text } from '../print/text.ts';
import { dayText, listed } from '../print/words.ts';
import { doubtMark } from './notes.ts';
import { dayStateText, timesText } from './timetable-words.ts';

type Change = Of<'calendar-change'>['changes'][number];

/** What a calendar change says, a row for each change. */
export function calendarChangeRows(season: Season, { changes }: Of<'calendar-change'>): readonly Row[] {
  return changes.map((change): Row => {
    const reason = change.reason === undefined ? '' : `: ${change.reason}`;
    return [[...said(season, change), doubtMark(change), reason]];
  });
}

function said(season: Season, change: Change): readonly Exclude<Text, readonly unknown[]>[] {
  const name = (key: string) => roundName(season, key);
  switch (change.act) {
    case 'move':
      return [
        bold(name(change.move)),
        ` moved to ${dayText(change.to)}${change.provisional === true ? ', provisional' : ''}${alongside(change)}`,
      ];
    case 'alter': {
      const { short, race, circuit, place, sessions, timetable, provisional } = change;
      const called = short === undefined ? undefined : `called ${short}`;
      const held = sessions === undefined ? undefined : `with ${listed(sessions)}`;
      const times = timetable === undefined ? undefined : `timetable: ${timesText(timetable)}`;
      const state = provisional === undefined ? undefined : dayStateText(provisional);
      const terms = [called, race, circuit, place, held, times, state].filter((one) => one !== undefined);
      return [
        bold(name(change.alter)),
        ` altered${terms.length === 0 ? '' : `: ${terms.join(', ')}`}${alongside(change)}`,
      ];
    }
    case 'add':
      return [bold(listed(Object.keys(change.add).map(name))), ` added, ${datesOf(change.add)}`];
    case 'cancel':
      return [bold(name(change.cancel)), ' removed'];
    case 'replace':
      return [
        bold(name(change.replace)),
        ` replaced by ${listed(Object.keys(change.by).map(name))}, ${datesOf(change.by)}`,
      ];
    default:
      return unreachable(change);
  }
}

const alongside = ({ alongside: other }: { readonly alongside?: string | undefined }) =>
  other === undefined
    ? ''
    : other === 'nobody'
      ? ', no longer alongside another meeting'
      : `, alongside ${other}`;

const datesOf = (rounds: Extract<Change, { act: 'add' }>['add']): string =>
  listed(
    Object.values(rounds).map(
      ({ date, circuit }) => `${dayText(date)}${circuit === undefined ? '' : ` at the ${circuit}`}`,
    ),
  );
