import { sumOf } from './moments.ts';
/**
 * Rounds values to `decimals` so that the rounded values add up to `total` (itself rounded):
 * the largest remainder method of apportionment (Hamilton).
 */
export function roundToTotal(values: readonly number[], total: number, decimals: number): readonly number[] {
  const unit = 10 ** decimals;
  const floors = values.map((value) => Math.floor(value * unit));
  const missing = Math.round(total * unit) - sumOf(floors);
  const byRemainder = values
    .map((value, index) => ({ index, remainder: value * unit - (floors[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, Math.max(0, missing)).map(({ index }) => index));
  const lowered = new Set(byRemainder.slice(missing < 0 ? missing : byRemainder.length).map(({ index }) => index));
  return floors.map((floor, index) => (floor + (raised.has(index) ? 1 : 0) - (lowered.has(index) ? 1 : 0)) / unit);
}
