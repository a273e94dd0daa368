/**
 * Why a car has no place, as results print it: retired, did not start, disqualified, not classified, withdrawn,
 * excluded, did not qualify. A car may be out *and* have a place: it stopped, and was classified all the same.
 */
export const OUTS = ['Ret', 'DNS', 'DSQ', 'NC', 'WD', 'EX', 'DNQ'] as const;
export type Out = (typeof OUTS)[number];

export const isOut = (result: string): result is Out => (OUTS as readonly string[]).includes(result);

const NO_START: ReadonlySet<Out | undefined> = new Set<Out>(['DNS', 'WD', 'DNQ', 'EX']);

/**
 * Did a car that is out take the start of its race? A disqualified one did, and lost its result; an excluded one is as if
 * it had not taken part. So did one that is not out.
 */
export const hasStarted = (out: Out | undefined): boolean => !NO_START.has(out);
