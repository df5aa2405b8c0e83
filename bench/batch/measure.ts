import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** The most memory that the process held, in MiB; read from /proc, so 0 where there is none. */
  readonly peakMib: number;
  readonly code: number | null;
}

const SAMPLE_EVERY_MS = 20;

/** Runs a Node script to its end with its output thrown away; wall time and peak memory. */
export function measure(args: readonly string[]): Promise<Measured> {
  const nothing = openSync('/dev/null', 'w');
  const started = performance.now();
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', nothing, 'ignore'] });
  let peakMib = 0;
  const sampler = setInterval(() => {
    peakMib = Math.max(peakMib, peakOf(child.pid));
  }, SAMPLE_EVERY_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(sampler);
      resolve({ seconds: (performance.now() - started) / 1000, peakMib, code });
    });
  });
}

function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
