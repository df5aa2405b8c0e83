/**
 * What each player adds to the worth of all, on average over every order in which they may come (Shapley 1953); the
 * parts sum to the worth of all less the worth of none. `worth` takes the set of those who have come, a bit for each.
 */
export function shapleyValues(players: number, worth: (set: number) => number): readonly number[] {
  const worths = Float64Array.from({ length: 1 << players }, (_, set) => worth(set));
  const shares = sharesBySize(players);
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    let sum = 0;
    for (let set = 0; set < worths.length; set += 1) {
      if ((set & bit) === 0)
        sum += (shares[countBits(set)] as number) * ((worths[set | bit] as number) - (worths[set] as number));
    }
    return sum;
  });
}

/** How often exactly a given set of so many comes before a given player: size! (players - size - 1)! / players!. */
function sharesBySize(players: number): readonly number[] {
  const shares: number[] = [];
  for (let size = 0; size < players; size += 1)
    shares.push(size === 0 ? 1 / players : ((shares[size - 1] as number) * size) / (players - size));
  return shares;
}

function countBits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
