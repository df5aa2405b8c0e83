import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';

export interface Command {
  /** Of this Node, after its name. */
  readonly args: readonly string[];
}

/** Milliseconds of whole processes, in ascending order. */
export type Times = readonly number[];

/**
 * Real-time priority, so that other work does not hold up what is measured; threads of one process take turns.
 * Only an administrator may have it.
 */
const REAL_TIME = ['chrt', '--rr', '10'];
const mayBeRealTime = spawnSync(REAL_TIME[0] ?? '', [...REAL_TIME.slice(1), 'true']).status === 0;

// It slows every start of Node 20 by more than all that is measured here.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Times every command once in each round, in another order each time; the first round warms up and does not count. */
export function timeCommands<Name extends string>(
  node: string,
  commands: Readonly<Record<Name, Command>>,
  { rounds, input }: { readonly rounds: number; readonly input: string },
): Readonly<Record<Name, Times>> {
  const names = Object.keys(commands) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of shuffled(names)) {
      const milliseconds = timeOf(name, [node, ...commands[name].args], input);
      if (round > 0) times[name].push(milliseconds);
    }
  }
  for (const each of Object.values<number[]>(times)) each.sort((a, b) => a - b);
  return times;
}

function timeOf(name: string, line: readonly string[], input: string): number {
  const [file = '', ...args] = mayBeRealTime ? [...REAL_TIME, ...line] : line;
  const started = performance.now();
  const { status, stderr } = spawnSync(file, args, { input, env });
  const took = performance.now() - started;
  if (status !== 0) throw new Error(`${name} ended with exit code ${status}: ${stderr}`);
  return took;
}

function shuffled<T>(all: readonly T[]): readonly T[] {
  return all
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** The time below which that share of the runs stays. */
export const quantile = (times: Times, share: number): number => times[Math.floor(share * times.length)] ?? 0;

/** How far the middle half of the runs is apart, as a share of their median. */
export const spread = (times: Times): number => (quantile(times, 0.75) - quantile(times, 0.25)) / quantile(times, 0.5);

/** A spread of what is measured against from which on two runs of this benchmark differ by more than a tenth. */
const LOUD = 0.15;

/** What to know of the machine before one believes the figures. */
export function machineNotes(base: Times): string {
  const priority = mayBeRealTime ? 'real-time priority' : 'no real-time priority (chrt: not permitted)';
  const noise = `load ${loadavg()[0]?.toFixed(1)}, spread of the base ${(100 * spread(base)).toFixed(0)}%`;
  return `${priority}, ${noise}${spread(base) > LOUD ? ': A LOUD MACHINE, do not trust these figures' : ''}`;
}
