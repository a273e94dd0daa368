import type { CarNumber, DriverKey, EntryKey } from '#core/base/ids';
import { meant } from '#core/base/nearest';
import { unreachable } from '#core/base/unreachable';
import type { DocumentKind } from '#core/documents/kinds';
import { type RulebookFault, rulebookFaultText } from '#core/rulebook/rulebook-fault';
import type { Step } from '../carried.ts';

/** Where in a document: keys and positions from its top. */
export type Path = readonly (string | number)[];

type What =
  | { readonly code: 'not-next'; readonly expected: number; readonly found: number }
  | {
      readonly code: 'dated-before';
      readonly posted: string;
      readonly last: string;
      readonly document: number;
    }
  | { readonly code: 'bounds-reversed'; readonly after: string; readonly by: string }
  | { readonly code: 'no-such-document'; readonly number: number }
  | {
      readonly code: 'not-standing';
      readonly number: number;
      /** The document that stands in its place; undefined where it was annulled. */
      readonly heir: number | undefined;
    }
  | { readonly code: 'season-annulled'; readonly number: number }
  | { readonly code: 'other-kind'; readonly number: number; readonly kind: DocumentKind }
  | { readonly code: 'not-a-decision'; readonly number: number; readonly kind: DocumentKind }
  | { readonly code: 'not-answerable'; readonly number: number; readonly kind: DocumentKind }
  | { readonly code: 'nothing-waits'; readonly number: number }
  | {
      readonly code: 'carried-already';
      readonly number: number;
      /** What was said of it last. */
      readonly act: Step['act'];
      /** The decision that says so. */
      readonly document: number;
    }
  | { readonly code: 'activated-nowhere'; readonly number: number }
  | { readonly code: 'other-car'; readonly number: number }
  | { readonly code: 'unknown-round'; readonly round: string; readonly meant: string | undefined }
  | { readonly code: 'round-cancelled'; readonly round: string; readonly document: number }
  | { readonly code: 'round-exists'; readonly round: string }
  | { readonly code: 'season-twice'; readonly document: number }
  | { readonly code: 'rulebook-twice'; readonly document: number }
  | { readonly code: 'other-rulebook'; readonly named: string; readonly attached: string }
  | { readonly code: 'no-rulebook' }
  | { readonly code: 'rulebook'; readonly fault: RulebookFault }
  | {
      readonly code: 'unknown-class';
      readonly class: string;
      readonly classes: readonly string[];
      readonly meant: string | undefined;
    }
  | { readonly code: 'unknown-cup'; readonly cup: string; readonly meant: string | undefined }
  | { readonly code: 'car-not-entered'; readonly car: CarNumber; readonly round: string | undefined }
  | { readonly code: 'car-listed-twice'; readonly car: CarNumber }
  | {
      readonly code: 'result-loses-car';
      readonly car: CarNumber;
      readonly round: string;
      readonly document: number;
      /** By what the number would pass to another car. */
      readonly remedy: keyof typeof REMEDIES;
    }
  | {
      readonly code: 'decision-loses-contender';
      readonly contender: string;
      readonly title: string;
      readonly document: number;
      /** The entry that is meant, where it is still there. */
      readonly key: EntryKey | undefined;
      readonly remedy: keyof typeof REMEDIES;
    }
  | { readonly code: 'number-taken'; readonly number: CarNumber; readonly entries: readonly string[] }
  | { readonly code: 'driver-twice-in-crew'; readonly driver: DriverKey; readonly car: CarNumber }
  | {
      readonly code: 'driver-in-no-crew';
      readonly driver: DriverKey;
      /** The car whose crew it should be. */
      readonly car: CarNumber | undefined;
      readonly meant: string | undefined;
    }
  | { readonly code: 'unknown-title'; readonly title: string; readonly meant: string | undefined }
  | { readonly code: 'unknown-contender'; readonly title: string; readonly contender: string }
  | { readonly code: 'unknown-clause'; readonly clause: string; readonly meant: string | undefined };

/** Why a document cannot be posted, and where in it. */
export type Refusal = What & { readonly path: Path };

/** What to do about a number that would pass to another car. */
const REMEDIES = {
  change: "say 'from' which round this holds, or 'for' which",
  list: "leave its number as it was, and change it 'from' a round on by an entry change",
  calendar: 'leave the round where it is, or change the number for that round first',
  undone: 'undo that document as well, or post the list anew with the car in it',
};

const BECAME = {
  activate: 'is applied',
  serve: 'is served',
  lift: 'is lifted',
} as const satisfies Record<Step['act'], string>;

/** The refusal as a sentence: what is wrong and what to do. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.code) {
    case 'not-next':
      return `document ${refusal.found} cannot come here: the next number of this board is ${refusal.expected}`;
    case 'dated-before':
      return `posted ${refusal.posted}, before document ${refusal.document} above it (${refusal.last}): date it on or after that day`;
    case 'bounds-reversed':
      return `posted after ${refusal.after} and by ${refusal.by}: 'by' cannot lie before 'after'`;
    case 'no-such-document':
      return `there is no document ${refusal.number} above this one`;
    case 'not-standing':
      return refusal.heir === undefined
        ? `document ${refusal.number} no longer stands: a later document has annulled it`
        : `document ${refusal.number} no longer stands: name document ${refusal.heir}, which has taken its place`;
    case 'season-annulled':
      return `document ${refusal.number} opens this season: to correct it, post its like and say replaces: ${refusal.number}`;
    case 'other-kind':
      return `document ${refusal.number} is of kind ${refusal.kind}: a document replaces its like (to undo another kind, use annuls)`;
    case 'not-a-decision':
      return `document ${refusal.number} is of kind ${refusal.kind}: a classification includes decisions`;
    case 'not-answerable':
      return `document ${refusal.number} is of kind ${refusal.kind}: only a protest, an appeal or a request is answered`;
    case 'nothing-waits':
      return `no measure of document ${refusal.number} that is meant here is pending or suspended`;
    case 'carried-already':
      return `by document ${refusal.document} the penalty of document ${refusal.number} ${BECAME[refusal.act]} already`;
    case 'activated-nowhere':
      return `the penalty of document ${refusal.number} changes a result: say 'for' which round`;
    case 'other-car':
      return `the car that document ${refusal.number} means has no number here, since another has it: is another round meant? Else lift that penalty`;
    case 'unknown-round':
      return `round '${refusal.round}' is not on the calendar${meant(refusal.meant)}`;
    case 'round-cancelled':
      return `round '${refusal.round}' was cancelled by document ${refusal.document}`;
    case 'round-exists':
      return `round '${refusal.round}' is on the calendar already: move or alter it, or take another key`;
    case 'season-twice':
      return `document ${refusal.document} opens this season already: to correct it, say replaces: ${refusal.document}`;
    case 'rulebook-twice':
      return `document ${refusal.document} has the rulebook: to correct it, say replaces: ${refusal.document}; to amend it from a round on, give 'changes'`;
    case 'other-rulebook':
      return `the document names rulebook '${refusal.named}', and the attached one is '${refusal.attached}'`;
    case 'no-rulebook':
      return 'there is no rulebook to amend: post the regulations first';
    case 'rulebook':
      return rulebookFaultText(refusal.fault);
    case 'unknown-class':
      return `class '${refusal.class}' is not in the rulebook${meant(refusal.meant) || `: its classes are ${refusal.classes.join(', ')}`}`;
    case 'unknown-cup':
      return `cup '${refusal.cup}' is not in the rulebook${meant(refusal.meant)}`;
    case 'car-not-entered':
      return refusal.round === undefined
        ? `car ${refusal.car} is on no entry list: post an entry list with it first`
        : `car ${refusal.car} is on no entry list for '${refusal.round}': post an entry list with it first`;
    case 'car-listed-twice':
      return `car ${refusal.car} is listed twice`;
    case 'result-loses-car':
      return `document ${refusal.document} shows car ${refusal.car} in '${refusal.round}', which then would be another car or none: ${REMEDIES[refusal.remedy]}`;
    case 'decision-loses-contender':
      return `document ${refusal.document} names ${refusal.contender} in ${refusal.title}, which then would be another entry or none: ${REMEDIES[refusal.remedy]}${refusal.key === undefined ? '' : `; or post that decision anew, and name the entry by its key, ${refusal.key}`}`;
    case 'number-taken':
      return `two entries have number ${refusal.number}: ${refusal.entries.join(' and ')}`;
    case 'driver-twice-in-crew':
      return `${refusal.driver} is twice in the crew of car ${refusal.car}`;
    case 'driver-in-no-crew':
      return refusal.car === undefined
        ? `${refusal.driver} is in no crew here${meant(refusal.meant)}`
        : `${refusal.driver} is not in the crew of car ${refusal.car}${meant(refusal.meant)}`;
    case 'unknown-title':
      return `title '${refusal.title}' is not in the rulebook${meant(refusal.meant)}`;
    case 'unknown-contender':
      return `'${refusal.contender}' is no contender of ${refusal.title}: give the number of a car of its class, or a driver of one`;
    case 'unknown-clause':
      return `clause '${refusal.clause}' is not in the rulebook${meant(refusal.meant)}`;
    default:
      return unreachable(refusal);
  }
}
