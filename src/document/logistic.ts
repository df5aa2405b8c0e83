/** Sums of evidence are told in steps of this part, from `-LARGEST` up to below it. */
const STEP = 256;
const LARGEST = 8;
const HALVINGS = 20;

/** Not `Math.exp`, which two engines may round in two ways: reader and writer must know the same. */
function exponential(power: number): number {
  let value = 1 + power / 2 ** HALVINGS;
  for (let halving = 0; halving < HALVINGS; halving += 1) value *= value;
  return value;
}

const CHANCES = Float64Array.from(
  { length: 2 * LARGEST * STEP },
  (_, at) => 1 / (1 + exponential(LARGEST - at / STEP)),
);

/** The chance, from 0 to 1, that such evidence gives. */
export function chanceOf(evidence: number): number {
  const at = Math.floor((evidence + LARGEST) * STEP);
  return CHANCES[at < 0 ? 0 : at < CHANCES.length ? at : CHANCES.length - 1] as number;
}

/** The evidence that gives a chance of so many and a half in 4,096. */
export const EVIDENCE_OF: Float64Array = evidenceByChance(4096);

function evidenceByChance(length: number): Float64Array {
  let at = 0;
  return Float64Array.from({ length }, (_, many) => {
    while (at < CHANCES.length - 1 && (CHANCES[at] as number) * length < many + 0.5) at += 1;
    return at / STEP - LARGEST;
  });
}
