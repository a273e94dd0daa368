import { type Day, dayOf, type Moment } from '#core/base/day';
import { dayText, momentText } from '#core/base/day-words';
import type { CarNumber, ClassName, DriverKey, EntryKey, SessionName } from '#core/base/ids';
import { meant } from '#core/base/nearest';
import { type Points, printedPoints } from '#core/base/points';
import { unreachable } from '#core/base/unreachable';
import type { OfficialDocument } from '#core/documents/document.schema';
import { type RulebookFault, rulebookFaultText } from '#core/rulebook/rulebook-fault';
import type { CheckAnswer } from '../answer.ts';
import type { Measure } from '../result-change.ts';
import { measureText } from './measure-text.ts';
import type { Path } from './refusal.ts';

type What =
  | { readonly code: 'driver-in-two-cars'; readonly driver: DriverKey; readonly cars: readonly CarNumber[] }
  | { readonly code: 'shared-place'; readonly place: number; readonly cars: readonly CarNumber[] }
  | { readonly code: 'place-skipped'; readonly place: number }
  | {
      readonly code: 'shared-class-place';
      readonly place: number;
      readonly class: ClassName;
      readonly cars: readonly CarNumber[];
    }
  | {
      readonly code: 'class-place-differs';
      readonly car: CarNumber;
      readonly printed: number;
      readonly computed: number;
    }
  | { readonly code: 'no-place-no-reason'; readonly car: CarNumber }
  | { readonly code: 'car-missing'; readonly cars: readonly CarNumber[] }
  | {
      readonly code: 'laps-rise';
      readonly car: CarNumber;
      readonly laps: number;
      readonly above: CarNumber;
      readonly aboveLaps: number;
    }
  | {
      readonly code: 'short-distance';
      readonly car: CarNumber;
      readonly laps: number;
      readonly of: number;
      readonly share: number;
    }
  | { readonly code: 'retired-and-placed'; readonly car: CarNumber; readonly clause: string }
  | { readonly code: 'unknown-session'; readonly session: string; readonly meant: string | undefined }
  | { readonly code: 'session-not-held'; readonly session: SessionName; readonly round: string }
  | {
      readonly code: 'before-its-round';
      readonly round: string;
      readonly date: string;
      readonly posted: string;
    }
  | { readonly code: 'round-with-results'; readonly round: string; readonly documents: readonly number[] }
  | {
      readonly code: 'run-comes-after';
      readonly round: string;
      readonly document: number;
      /** The round that is still to come. */
      readonly open: string;
    }
  | {
      readonly code: 'points-of-cancelled';
      readonly decision: number;
      readonly points: Points;
      readonly title: string;
      readonly contender: string;
      readonly round: string;
    }
  | { readonly code: 'penalty-of-cancelled'; readonly decision: number; readonly round: string }
  | {
      readonly code: 'penalty-of-absent';
      readonly car: CarNumber;
      /** The decision that took it. */
      readonly decision: number;
      readonly round: string;
      /** The document by which the car is withdrawn. */
      readonly withdrawn: number | undefined;
    }
  | { readonly code: 'did-not-start'; readonly car: CarNumber; readonly out: string }
  | {
      readonly code: 'not-in-result';
      readonly car: CarNumber;
      readonly session: SessionName;
      readonly round: string;
    }
  | {
      readonly code: 'key-and-number';
      readonly said: string;
      readonly entry: EntryKey;
      readonly has: CarNumber;
      readonly other: EntryKey;
    }
  | { readonly code: 'not-included'; readonly decision: number }
  | { readonly code: 'provisional-again'; readonly document: number }
  | { readonly code: 'fewer-cars'; readonly document: number; readonly cars: readonly CarNumber[] }
  | {
      readonly code: 'same-file';
      readonly file: string;
      readonly document: number;
      readonly round: string;
      readonly session: SessionName;
    }
  | { readonly code: 'no-class-place'; readonly cars: readonly CarNumber[] }
  | {
      readonly code: 'raced-points-change';
      readonly round: string;
      readonly documents: readonly number[];
      readonly changes: readonly { readonly contender: string; readonly from: number; readonly to: number }[];
    }
  | { readonly code: 'kept-in-order'; readonly decision: number; readonly classification: number }
  | {
      readonly code: 'other-rank';
      readonly contender: string;
      readonly title: string;
      readonly said: number;
      readonly position: number;
    }
  | {
      readonly code: 'result-changes-class';
      readonly car: CarNumber;
      readonly round: string;
      readonly document: number;
      readonly from: ClassName;
      readonly to: ClassName;
    }
  | { readonly code: 'entered-again'; readonly car: CarNumber; readonly document: number }
  | {
      readonly code: 'spelling-taken';
      readonly spelling: string;
      readonly driver: DriverKey;
      readonly other: DriverKey;
    }
  | { readonly code: 'invisible-character'; readonly name: string; readonly character: string }
  | { readonly code: 'effect-unknown'; readonly decision: number }
  | { readonly code: 'uncertain-place'; readonly car: CarNumber; readonly from: number; readonly to: number }
  | { readonly code: 'lap-of-nobody'; readonly car: CarNumber }
  | { readonly code: 'unknown-driver'; readonly driver: DriverKey; readonly meant: string | undefined }
  | { readonly code: 'driver-not-in-crew'; readonly driver: DriverKey; readonly car: CarNumber }
  | { readonly code: 'unlisted-team'; readonly team: string; readonly meant: string | undefined }
  | { readonly code: 'unlisted-model'; readonly model: string; readonly meant: string | undefined }
  | { readonly code: 'registered-for-nothing'; readonly title: string; readonly meant: string | undefined }
  | {
      readonly code: 'clause-names-no-round';
      readonly clause: string;
      readonly round: string;
      readonly meant: string | undefined;
    }
  | { readonly code: 'unknown-zone'; readonly zone: string; readonly meant: string | undefined }
  | { readonly code: 'times-without-zone'; readonly round: string }
  | {
      readonly code: 'race-on-other-day';
      readonly round: string;
      readonly starts: Moment;
      readonly date: Day;
    }
  | { readonly code: 'timed-not-held'; readonly round: string; readonly session: SessionName }
  | { readonly code: 'summons-of-nobody' }
  | {
      readonly code: 'case-of-other-round';
      readonly case: string;
      readonly round: string;
      readonly document: number;
    }
  | { readonly code: 'case-decided'; readonly case: string; readonly document: number }
  | {
      readonly code: 'lodged-late';
      readonly kind: 'protest' | 'appeal' | 'request';
      readonly clause: string;
      readonly until: Moment;
    }
  | { readonly code: 'result-final'; readonly document: number }
  | {
      readonly code: 'annulled-while-open';
      readonly number: number;
      readonly kind: 'protest' | 'appeal' | 'request';
      /** The protest, appeal or request. */
      readonly document: number;
    }
  | {
      readonly code: 'rests-on';
      readonly number: number;
      readonly document: number;
      /** What it would then mean. */
      readonly meant: readonly Measure[];
      /** What it means without that. */
      readonly instead: readonly Measure[];
    }
  | {
      readonly code: 'opened-again';
      readonly number: number;
      readonly kind: 'protest' | 'appeal' | 'request';
      /** The answer. */
      readonly document: number;
    }
  | { readonly code: 'answered-already'; readonly number: number }
  | { readonly code: 'check-broken'; readonly check: CheckAnswer }
  | { readonly code: 'rulebook'; readonly fault: RulebookFault }
  | { readonly code: 'few-rounds'; readonly clause: string; readonly keeps: number; readonly rounds: number }
  | { readonly code: 'few-starts'; readonly clause: string; readonly starts: number; readonly rounds: number }
  | { readonly code: 'laps-not-run'; readonly car: CarNumber; readonly laps: number };

/** What should not be, but happens: the office sees it, and may post all the same. */
export type Finding = What & {
  readonly path: Path;
  /** Why the office posted it all the same, where the document says so. */
  readonly accepted?: string;
};

/** The finding, with the reason for which the document accepts it, if it does. */
export function acceptedBy({ accepts = [] }: OfficialDocument, found: Finding): Finding {
  const acceptance = accepts.find((one) => one.finding === found.code);
  return acceptance === undefined ? found : { ...found, accepted: acceptance.because };
}

/** The finding as a sentence, with what it may mean. */
export function findingText(finding: What): string {
  switch (finding.code) {
    case 'driver-in-two-cars':
      return `${finding.driver} is in cars ${finding.cars.join(' and ')} of one round: a shared drive, or a slip?`;
    case 'shared-place':
      return `cars ${finding.cars.join(' and ')} share place ${finding.place}: a dead heat, or a slip?`;
    case 'place-skipped':
      return `nobody has place ${finding.place}: is a car missing?`;
    case 'shared-class-place':
      return `cars ${finding.cars.join(' and ')} share place ${finding.place} in ${finding.class}: a dead heat, or a slip?`;
    case 'class-place-differs':
      return `car ${finding.car} is printed as ${finding.printed} in its class, and by the places overall it is ${finding.computed}, which counts: a slip in either?`;
    case 'retired-and-placed':
      return `car ${finding.car} retired and has a place, and ${finding.clause} asks for the flag: is it classified?`;
    case 'unknown-session':
      return `no award and no result is of session '${finding.session}'${meant(finding.meant)}`;
    case 'session-not-held':
      return `the calendar says that '${finding.round}' has no ${finding.session}, and there is a result of it, which counts all the same: is it of another round, or has the calendar changed?`;
    case 'no-place-no-reason':
      return `car ${finding.car} has neither a place nor a reason for having none: add 'place' or 'out'`;
    case 'car-missing':
      return finding.cars.length === 1
        ? `car ${finding.cars.join()} is entered and not in this classification: add it with 'out: DNS', or say complete: false`
        : `cars ${finding.cars.join(', ')} are entered and not in this classification: add them with 'out: DNS', or say complete: false`;
    case 'laps-rise':
      return `car ${finding.car} has ${finding.laps} laps, more than car ${finding.above} above it (${finding.aboveLaps}): are they exchanged?`;
    case 'short-distance':
      return `car ${finding.car} has a place with ${finding.laps} laps of ${finding.of}, under ${finding.share} %: is it classified?`;
    case 'before-its-round':
      return `posted ${finding.posted}, before the day of '${finding.round}' (${finding.date})`;
    case 'round-with-results':
      return `round '${finding.round}' has results (document ${finding.documents.join(', ')}), and they would count no more: was another round meant?`;
    case 'run-comes-after':
      return `'${finding.round}' is run (document ${finding.document}), and would come after '${finding.open}', which has no result: is it the right round, and the right day?`;
    case 'points-of-cancelled':
      return `the ${printedPoints(finding.points)} points of document ${finding.decision} for ${finding.contender} in ${finding.title} are of '${finding.round}', which is cancelled, and do not count: a decision that names no round would keep them`;
    case 'penalty-of-cancelled':
      return `document ${finding.decision} has a penalty taken in '${finding.round}', which is cancelled: it is for a round that is raced, the next in which the car takes part`;
    case 'penalty-of-absent':
      return `car ${finding.car} takes no part in '${finding.round}'${finding.withdrawn === undefined ? '' : ` (withdrawn by document ${finding.withdrawn})`}: what it has by document ${finding.decision} is for the next round in which it does`;
    case 'did-not-start':
      return `car ${finding.car} did not take part (${finding.out}): does the decision mean another car?`;
    case 'not-in-result':
      return `car ${finding.car} is not in the result of '${finding.round}' (${finding.session}): does the decision mean another car?`;
    case 'provisional-again':
      return `document ${finding.document} is the final classification of this session, and this provisional one takes its place: is it meant to?`;
    case 'fewer-cars':
      return `document ${finding.document} has ${finding.cars.length === 1 ? 'car' : 'cars'} ${finding.cars.join(', ')} in this session, and this classification, which takes its place, has not: is it whole?`;
    case 'same-file':
      return `${finding.file} is attached to document ${finding.document} already, the ${finding.session} of '${finding.round}': is it the right file?`;
    case 'no-class-place':
      return `${finding.cars.length === 1 ? `car ${finding.cars[0]} has` : `cars ${finding.cars.join(', ')} have`} a place overall, and in an incomplete result none in class, so no points of it: add 'classPlace'`;
    case 'raced-points-change':
      return `the points of '${finding.round}', which is run (document ${finding.documents.join(', ')}), change: ${changesText(finding.changes)}`;
    case 'kept-in-order':
      return `classification ${finding.classification} has the penalties of decision ${finding.decision} in its order, which stays as it is: post it anew with the order of now`;
    case 'other-rank':
      return `${finding.contender} is ${finding.position} of ${finding.title} and not ${finding.said}: a decision ranks those who are level, so is one on the others missing?`;
    case 'result-changes-class':
      return `document ${finding.document} has car ${finding.car} in '${finding.round}', which then counts in ${finding.to} and no more in ${finding.from}: is it meant for that round too?`;
    case 'entered-again':
      return `car ${finding.car} withdrew (document ${finding.document}), and with this list it is entered again`;
    case 'spelling-taken':
      return `'${finding.spelling}' means ${finding.driver}, and ${finding.other} has the same spelling: are they one person?`;
    case 'invisible-character':
      return `'${finding.name}' has the character ${finding.character} in it, which nobody sees: without it, it may be another name that looks the same`;
    case 'key-and-number':
      return `'${finding.said}' is taken to mean the entry of that key, whose car is ${finding.has}; entry ${finding.other} has that number too: is it the one that is meant?`;
    case 'not-included':
      return `decision ${finding.decision} is not among the penalties that this classification includes, so it is applied on top: if it is in the order already, add it to 'includes'`;
    case 'effect-unknown':
      return `what decision ${finding.decision} changes cannot be told: laps or times are unknown`;
    case 'uncertain-place':
      return `the place of car ${finding.car} is known only to be ${finding.from} to ${finding.to}, and they are worth different points: no points until it is certain`;
    case 'lap-of-nobody':
      return `nobody tells who drove the lap of car ${finding.car} that gives its driver points: no driver has them until somebody does`;
    case 'unknown-driver':
      return `${finding.driver} is in no list of drivers, so country and grade are unknown${meant(finding.meant)}`;
    case 'driver-not-in-crew':
      return `${finding.driver} is not in the crew of car ${finding.car}: a change of crew since, or a slip?`;
    case 'unlisted-team':
      return `team '${finding.team}' is in no list of teams${meant(finding.meant)}`;
    case 'unlisted-model':
      return `car '${finding.model}' is in no list of cars${meant(finding.meant)}`;
    case 'registered-for-nothing':
      return `'${finding.title}' is no title of the rulebook${meant(finding.meant)}`;
    case 'clause-names-no-round':
      return `${finding.clause} names round '${finding.round}', which is not on the calendar${meant(finding.meant)}`;
    case 'unknown-zone':
      return `there is no time zone '${finding.zone}', so nobody elsewhere can tell when a session starts${meant(finding.meant)}`;
    case 'times-without-zone':
      return `the calendar does not say in which time zone '${finding.round}' is: nobody elsewhere can tell when its sessions start`;
    case 'race-on-other-day':
      return `the race of '${finding.round}' would start on ${dayText(dayOf(finding.starts))}, and the calendar has it on ${dayText(finding.date)}: is it the right round, and the right day?`;
    case 'timed-not-held':
      return `the calendar says that '${finding.round}' has no ${finding.session}, and the timetable has one: has the calendar changed?`;
    case 'summons-of-nobody':
      return "nobody is summoned: add 'cars' or 'drivers'";
    case 'case-of-other-round':
      return `case ${finding.case} is of '${finding.round}' (document ${finding.document}): is another case meant?`;
    case 'case-decided':
      return `case ${finding.case} is decided (document ${finding.document}): does this decision replace that one, or answer an appeal?`;
    case 'lodged-late':
      return `the time for ${LODGED[finding.kind]} (${finding.clause}) was over by ${momentText(finding.until)}`;
    case 'result-final':
      return `document ${finding.document} is the final classification, and a protest is against a provisional one: is an appeal or a request meant?`;
    case 'annulled-while-open':
      return `document ${finding.number} is in question by ${LODGED[finding.kind]} (document ${finding.document}): was it posted in error? If that is upheld, let the answer say replaces: ${finding.number}`;
    case 'opened-again':
      return `document ${finding.document} answered ${LODGED[finding.kind]} (document ${finding.number}), which is then open again: if this one decides it too, let it say answers: ${finding.number}`;
    case 'rests-on':
      return `document ${finding.document} says what becomes of the penalty of document ${finding.number}, and would then mean ${restsText(finding)}`;
    case 'answered-already':
      return `document ${finding.number} was answered already`;
    case 'check-broken':
      return `car ${finding.check.starter.number} breaks ${finding.check.clause}`;
    case 'rulebook':
      return rulebookFaultText(finding.fault);
    case 'few-rounds':
      return `${finding.clause} counts ${finding.keeps} rounds, and the calendar now has ${finding.rounds}`;
    case 'few-starts':
      return `${finding.clause} asks for ${finding.starts} starts, and the calendar now has ${finding.rounds}`;
    case 'laps-not-run':
      return `car ${finding.car} has ${finding.laps} laps in the result, fewer than are taken`;
    default:
      return unreachable(finding);
  }
}

const LODGED = { protest: 'a protest', appeal: 'an appeal', request: 'a request' } as const;

function restsText({ document, meant, instead }: Extract<What, { code: 'rests-on' }>): string {
  if (meant.length === 0) return 'none: undo it as well?';
  const [now, before] = [meant, instead].map((some) => some.map(measureText).join(' and '));
  return `${now} instead of ${before || 'none'}: if it is not meant to, post it anew with what it means (replaces: ${document})`;
}

const MOST_NAMED = 3;

function changesText(changes: Extract<What, { code: 'raced-points-change' }>['changes']): string {
  const named = changes.slice(0, MOST_NAMED).map(({ contender, from, to }) => `${contender} ${from} → ${to}`);
  const more = changes.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
