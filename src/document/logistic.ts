/** Evidence is told in steps of this part, from `-MOST` steps up to below it. */
const STEP = 256;
const LARGEST = 8;
const MOST = LARGEST * STEP;
const HALVINGS = 20;
/** The least chance of any bit, in 65,536. */
const LEAST = 8;

/** Not `Math.exp`, which two engines may round in two ways: reader and writer must know the same. */
function exponential(power: number): number {
  let value = 1 + power / 2 ** HALVINGS;
  for (let halving = 0; halving < HALVINGS; halving += 1) value *= value;
  return value;
}

const CHANCES = Int32Array.from({ length: 2 * MOST }, (_, at) => {
  const chance = Math.floor(65536 / (1 + exponential(LARGEST - at / STEP)));
  return Math.min(Math.max(chance, LEAST), 65536 - LEAST);
});

/** The chance, in 65,536, that so many steps of evidence give. */
export function chanceOf(evidence: number): number {
  const at = evidence + MOST;
  return CHANCES[at < 0 ? 0 : at < 2 * MOST ? at : 2 * MOST - 1] as number;
}

/** The steps of evidence that give a chance of so many and a half in 4,096. */
export const EVIDENCE_OF: Int32Array = evidenceByChance(4096);

function evidenceByChance(length: number): Int32Array {
  let at = 0;
  return Int32Array.from({ length }, (_, many) => {
    while (at < CHANCES.length - 1 && (CHANCES[at] as number) * length < (many + 0.5) * 65536) at += 1;
    return at - MOST;
  });
}
