import { meant } from '#core/base/nearest';
import { unreachable } from '#core/base/unreachable';
import type { Section } from './rulebook.ts';

/** What a clause may name. */
export type Refers =
  | 'class'
  | 'cup'
  | 'region'
  | 'check'
  | 'scale'
  | 'award'
  | 'counting'
  | 'ranking'
  | 'title';

/** A contradiction within a rulebook, and the clause that has it. */
export type RulebookFault = { readonly section: Section | 'everyTitle'; readonly clause: string } & (
  | {
      readonly code: 'refers-to-nothing';
      readonly to: Refers;
      readonly name: string;
      readonly meant: string | undefined;
    }
  | { readonly code: 'scale-rises'; readonly place: number }
  | { readonly code: 'asks-nothing' }
  | { readonly code: 'title-without'; readonly what: 'awards' | 'counting' | 'ranking' }
  | { readonly code: 'award-for-others'; readonly award: string }
  | { readonly code: 'cost-of-nobody'; readonly check: string }
  | { readonly code: 'cup-without-order'; readonly award: string }
  | { readonly code: 'without-and-only' }
  | { readonly code: 'deadline-twice'; readonly other: string }
  | { readonly code: 'unused' }
);

/** The fault as a sentence: what is wrong and what to do. */
export function rulebookFaultText(fault: RulebookFault): string {
  const where = fault.section === 'everyTitle' ? 'everyTitle' : `${fault.section}/${fault.clause}`;
  switch (fault.code) {
    case 'refers-to-nothing':
      return `${where} names ${fault.to} '${fault.name}', which the rulebook does not have${meant(fault.meant)}`;
    case 'scale-rises':
      return `${where} gives place ${fault.place} more points than the place before it`;
    case 'asks-nothing':
      return `${where} asks nothing, so nothing can break it`;
    case 'title-without':
      return `${where} has no ${fault.what}: give it some, here or in everyTitle`;
    case 'award-for-others':
      return `${where} counts award '${fault.award}', which is not given to such contenders`;
    case 'cost-of-nobody':
      return `${where} needs check '${fault.check}', which is about no single driver: say 'costs: car'`;
    case 'cup-without-order':
      return `${where} counts award '${fault.award}', which is given in the order of a cup: say which 'cup'`;
    case 'without-and-only':
      return `${where} has both 'without' and 'only': give one of them`;
    case 'deadline-twice':
      return `${where} is for the same as ${fault.section}/${fault.other}: give one of them`;
    case 'unused':
      return `${where} is used by no other clause: remove it, or use it`;
    default:
      return unreachable(fault);
  }
}
