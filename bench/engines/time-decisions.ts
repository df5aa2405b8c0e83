import { median } from '../batch/measure.ts';
import type { Contender, Sample } from './contender.ts';

/** A contender runs for at least this long in a round, and so many decisions between two looks at the clock. */
const ROUND_US = 250_000;
const STRIDE = 250;

export interface Timed {
  readonly contender: Contender;
  /** CPU time for one decision in microseconds, of all threads; the median of the rounds. */
  readonly microseconds: number;
  /** How many times the first contender's time it takes; the median of the rounds' ratios. */
  readonly ratio: number;
}

/** Times all contenders in turn, round after round, after one round to warm up. */
export async function timeDecisions(
  contenders: readonly Contender[],
  samples: readonly Sample[],
  rounds: number,
): Promise<readonly Timed[]> {
  const times: number[][] = contenders.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [place, contender] of contenders.entries()) {
      const microseconds = await timeOnce(contender, samples);
      if (round > 0) times[place]?.push(microseconds);
    }
  }
  return contenders.map((contender, place) => {
    const own = times[place] ?? [];
    const ratios = own.map((microseconds, round) => microseconds / (times[0]?.[round] ?? Number.NaN));
    return { contender, microseconds: median(own), ratio: median(ratios) };
  });
}

async function timeOnce(contender: Contender, samples: readonly Sample[]): Promise<number> {
  const start = process.cpuUsage();
  for (let decisions = 0; ; decisions += STRIDE) {
    const { user, system } = process.cpuUsage(start);
    if (user + system >= ROUND_US) return (user + system) / decisions;
    await decideStride(contender, samples, decisions);
  }
}

/** Decides one sample after another, in as many lanes as the contender is best used with. */
async function decideStride({ decide, lanes }: Contender, samples: readonly Sample[], first: number): Promise<void> {
  let next = first;
  const lane = async () => {
    let sum = 0;
    while (next < first + STRIDE) {
      const decided = decide(samples[next++ % samples.length] as Sample);
      sum += (decided instanceof Promise ? await decided : decided).inbound;
    }
    return sum;
  };
  const sums = await Promise.all(Array.from({ length: lanes }, lane));
  if (sums.some(Number.isNaN)) throw new Error('a decision without a score');
}
