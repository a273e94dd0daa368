import type { Mark } from '#core/season/season';
import { unbroken } from '../print/text.ts';

/** `under appeal`; what somebody asks to be looked at again is under review. */
export const underWords = ({ kind }: Pick<Mark, 'kind'>): string => UNDER[kind];

const UNDER = {
  protest: 'under protest',
  appeal: 'under appeal',
  request: 'under review',
} as const satisfies Record<Mark['kind'], string>;

/** `under appeal by AAI`, `under review at the request of AAI` */
export const partyWords = ({ kind, party }: Pick<Mark, 'kind' | 'party'>): string =>
  `${UNDER[kind]} ${kind === 'request' ? 'at the request of' : 'by'} ${unbroken(party)}`;
