/**
 * exp and log from additions, multiplications and square roots alone, which every machine rounds alike; Math.exp and
 * Math.log may differ in the last bit from one version of Node to the next, and a long chain of draws would carry that
 * bit into every figure.
 */

const LN_2 = Math.LN2;
/** ln 2 in two parts, the first short enough that its product with a whole number is exact. */
const LN_2_HIGH = 0x162e42fee / 0x200000000;
const LN_2_LOW = 1.908214929270588e-10;

/** The steps into which an octave is cut, so that a polynomial of five terms is enough. */
const STEPS = 64;
const LEAST_EXPONENT = -1074;
const [ROOTS, POWERS] = tables();

/** e to the power of x, to about the last bit. */
export function exp(x: number): number {
  if (!(x > -745)) return Number.isNaN(x) ? x : 0;
  if (x > 709.7) return Infinity;
  const steps = Math.round((x * STEPS) / LN_2);
  const r = x - (steps * LN_2_HIGH) / STEPS - (steps * LN_2_LOW) / STEPS;
  const near = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  return near * (ROOTS[steps & (STEPS - 1)] as number) * (POWERS[(steps >> 6) - LEAST_EXPONENT] as number);
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
double[0] = 1;
/** Which half of a double holds its exponent, on this machine. */
const HIGH = words[1] === 0 ? 0 : 1;

/** The natural logarithm, to about the last bit; -Infinity of 0. */
export function log(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? x : Number.NaN;
  if (x < 2.2250738585072014e-308) return log(x * 18014398509481984) - 54 * LN_2;
  double[0] = x;
  const high = words[HIGH] as number;
  let exponent = (high >>> 20) - 1023;
  words[HIGH] = (high & 0xfffff) | 0x3ff00000;
  let mantissa = double[0] as number;
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const f = (mantissa - 1) / (mantissa + 1);
  const s = f * f;
  let series = 0;
  for (let odd = 21; odd >= 3; odd -= 2) series = s * (series + 1 / odd);
  return exponent * LN_2_HIGH + (exponent * LN_2_LOW + 2 * f * series + 2 * f);
}

/** The 64 fractions of an octave, and the whole powers of two. */
function tables(): readonly [Float64Array, Float64Array] {
  const roots = new Float64Array(STEPS).fill(1);
  let root = 2;
  for (let bit = STEPS / 2; bit >= 1; bit /= 2) {
    root = Math.sqrt(root);
    for (let at = 0; at < STEPS; at += 1) if (at & bit) roots[at] = (roots[at] as number) * root;
  }
  const powers = new Float64Array(1024 - LEAST_EXPONENT);
  powers[-LEAST_EXPONENT] = 1;
  for (let at = 1; at <= 1023; at += 1) powers[at - LEAST_EXPONENT] = 2 * (powers[at - 1 - LEAST_EXPONENT] as number);
  for (let at = -1; at >= LEAST_EXPONENT; at -= 1)
    powers[at - LEAST_EXPONENT] = (powers[at + 1 - LEAST_EXPONENT] as number) / 2;
  return [roots, powers];
}

/** The sine of so many turns (1 is a whole circle). */
export function sineOfTurns(turns: number): number {
  const part = turns - Math.round(turns);
  // Beyond a quarter of a turn the sine comes back the way it went.
  const near = part > 0.25 ? 0.5 - part : part < -0.25 ? -0.5 - part : part;
  const angle = 2 * Math.PI * near;
  const square = angle * angle;
  let series = 1;
  for (let term = 20; term >= 2; term -= 2) series = 1 - (square / (term * (term + 1))) * series;
  return angle * series;
}

/** The cosine of so many turns. */
export const cosineOfTurns = (turns: number): number => sineOfTurns(turns + 0.25);
