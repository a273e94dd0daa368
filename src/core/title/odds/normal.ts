/*
 * The normal distribution as a table, so that a draw from it is a look-up.
 */

/** Coefficients of the rational approximation of the quantile by Peter Acklam; its relative error is below 1.15e-9. */
const NEAR = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
] as const;
const UNDER_NEAR = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
] as const;
const FAR = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
] as const;
const UNDER_FAR = [
  0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1,
] as const;
const TAIL = 0.02425;

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/** The value that a standard normal variable stays below with that probability. @param share above 0 and below 1. */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  if (share < TAIL) {
    const far = Math.sqrt(-2 * Math.log(share));
    return polynomial(FAR, far) / polynomial(UNDER_FAR, far);
  }
  const off = share - 0.5;
  return (off * polynomial(NEAR, off * off)) / polynomial(UNDER_NEAR, off * off);
}

/** Steps of the table: a number of 32 bits names one by its highest bits, and where in it by the others. */
const STEP_BITS = 12;
const STEPS = 1 << STEP_BITS;
const STEP_SHIFT = 32 - STEP_BITS;
const IN_STEP = 2 ** -STEP_SHIFT;
const STEP_MASK = 2 ** STEP_SHIFT - 1;

/** The ends are where a quarter of a step would be, at 3.8 deviations, since the distribution itself has none. */
const endOf = (step: number): number =>
  normalQuantile(Math.min(Math.max(step / STEPS, 0.25 / STEPS), 1 - 0.25 / STEPS));

/** The quantile at the beginning of each step, and how far it is to the next. */
const QUANTILES = Float64Array.from({ length: STEPS }, (_, step) => endOf(step));
const RISES = Float64Array.from({ length: STEPS }, (_, step) => endOf(step + 1) - endOf(step));

/** A standard normal number from one of 32 bits. */
export function normalFrom(bits: number): number {
  const step = bits >>> STEP_SHIFT;
  return (QUANTILES[step] as number) + (bits & STEP_MASK) * IN_STEP * (RISES[step] as number);
}
