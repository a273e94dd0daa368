import { unreachable } from '#core/base/unreachable';
import type { Of } from '#core/documents/document.schema';
import type { Row } from '../print/table.ts';
import { bold, type Text } from '../print/text.ts';
import { dayText, listed, roundName } from '../print/words.ts';
import { doubtMark } from './calendar.ts';

type Change = Of<'calendar-change'>['changes'][number];

/** What a calendar change says, a row for each change. */
export function calendarChangeRows({ changes }: Of<'calendar-change'>): readonly Row[] {
  return changes.map((change): Row => {
    const reason = change.reason === undefined ? '' : `: ${change.reason}`;
    return [[...said(change), doubtMark(change), reason]];
  });
}

function said(change: Change): readonly Exclude<Text, readonly unknown[]>[] {
  switch (change.act) {
    case 'move':
      return [bold(roundName(change.move)), ` moved to ${dayText(change.to)}${alongside(change)}`];
    case 'alter': {
      const { race, circuit, place } = change;
      const terms = [race, circuit, place].filter((one) => one !== undefined);
      return [
        bold(roundName(change.alter)),
        ` altered${terms.length === 0 ? '' : `: ${terms.join(', ')}`}${alongside(change)}`,
      ];
    }
    case 'add':
      return [bold(listed(Object.keys(change.add).map(roundName))), ` added, ${datesOf(change.add)}`];
    case 'cancel':
      return [bold(roundName(change.cancel)), ' removed'];
    case 'replace':
      return [
        bold(roundName(change.replace)),
        ` replaced by ${listed(Object.keys(change.by).map(roundName))}, ${datesOf(change.by)}`,
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
