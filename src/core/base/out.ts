/**
 * Why a car has no place, as results print it: retired, did not start, disqualified, not classified, withdrawn,
 * excluded, did not qualify. A car may be out *and* have a place: it stopped, and was classified all the same.
 */
export const OUTS = ['Ret', 'DNS', 'DSQ', 'NC', 'WD', 'EX', 'DNQ'] as const;
export type Out = (typeof OUTS)[number];
