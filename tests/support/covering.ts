type Mix<Lists extends Readonly<Record<string, readonly unknown[]>>> = {
  readonly [Name in keyof Lists]: Lists[Name][number];
};

/**
 * Few of all mixes of values, one of each list, in which every combination of values of any `strength` lists still
 * occurs: a fault that takes no more values than that to show is found as surely as by all mixes.
 */
export function covering<Lists extends Readonly<Record<string, readonly unknown[]>>>(
  lists: Lists,
  strength: number,
): readonly Mix<Lists>[] {
  const names: readonly (keyof Lists)[] = Object.keys(lists);
  const mixes = names.reduce<readonly Partial<Mix<Lists>>[]>(
    (all, name) => all.flatMap((mix) => (lists[name] ?? []).map((value) => ({ ...mix, [name]: value }))),
    [{}],
  ) as readonly Mix<Lists>[];
  const together = subsets(names, strength);
  const combinations = (mix: Mix<Lists>) =>
    together.map((some) => some.map((name) => `${String(name)} ${lists[name]?.indexOf(mix[name])}`).join());
  const open = new Set(mixes.flatMap(combinations));
  const chosen: Mix<Lists>[] = [];
  while (open.size > 0) {
    const news = mixes.map((mix) => ({ mix, count: combinations(mix).filter((each) => open.has(each)).length }));
    const { mix } = news.reduce((most, each) => (each.count > most.count ? each : most));
    for (const combination of combinations(mix)) open.delete(combination);
    chosen.push(mix);
  }
  return chosen;
}

const subsets = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  size === 0
    ? [[]]
    : all.flatMap((first, at) => subsets(all.slice(at + 1), size - 1).map((others) => [first, ...others]));
