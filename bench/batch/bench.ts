import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { answerLines } from './answer-lines.ts';
import { type Measured, measure, median } from './measure.ts';

const LINES = 200_000;
const ROUNDS = Number(process.env.ROUNDS ?? 7);
const SEED = 20_260_101;
const PROGRAM = process.env.PROGRAM ?? fileURLToPath(new URL('../../bin/mix-advisor.js', import.meta.url));
const BARE_PASS = fileURLToPath(new URL('bare-pass.js', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'batch-bench-'));
try {
  console.log(`Node ${process.version}; whole processes, output to /dev/null; needs npm run build`);
  await compareWithBarePass(await writeLines(LINES));
  await compareMemory([10_000, 200_000, 1_000_000]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** How long a batch takes, as a multiple of a pass that only parses and prints each line; runs alternate. */
async function compareWithBarePass(file: string): Promise<void> {
  const runs: Record<string, readonly string[]> = {
    'bare JSON.parse -> JSON.stringify': [BARE_PASS, file],
    'batch, score + verdict + mix': [PROGRAM, 'batch', file],
    'batch, verdict': [PROGRAM, 'batch', file, '--fields', 'verdict'],
    'batch, CSV out': [PROGRAM, 'batch', file, '--output-format', 'csv'],
    'batch, against the same dataset': [
      PROGRAM,
      'batch',
      file,
      '--against',
      fileURLToPath(new URL('../../data', import.meta.url)),
    ],
  };
  const times = new Map<string, Measured[]>(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, args] of Object.entries(runs)) {
      const run = await measure(args);
      if (run.code !== 0) throw new Error(`${name} ended with exit code ${run.code}`);
      if (round > 0) times.get(name)?.push(run);
    }
  }
  const secondsOf = (name: string) => median((times.get(name) ?? []).map(({ seconds }) => seconds));
  const floor = secondsOf('bare JSON.parse -> JSON.stringify');
  console.log(`${LINES} lines, median of ${ROUNDS} rounds after one to warm up`);
  for (const name of Object.keys(runs)) {
    const seconds = secondsOf(name);
    const ratio = (seconds / floor).toFixed(2);
    console.log(`  ${ratio.padStart(5)}x the time  ${Math.round(LINES / seconds)} lines a second  ${name}`);
  }
}

/** Whether memory grows with the number of lines. */
async function compareMemory(counts: readonly number[]): Promise<void> {
  for (const count of counts) {
    const file = await writeLines(count);
    const [run, bare] = [await measure([PROGRAM, 'batch', file]), await measure([BARE_PASS, file])];
    console.log(
      `  ${run.peakMib.toFixed(0).padStart(5)} MiB at most (bare pass ${bare.peakMib.toFixed(0)})  ${count} lines in ${run.seconds.toFixed(1)} s`,
    );
  }
}

async function writeLines(count: number): Promise<string> {
  const file = join(folder, `answers-${count}.ndjson`);
  await pipeline(Readable.from(pieces(count)), createWriteStream(file));
  return file;
}

function* pieces(count: number): Generator<string> {
  let piece = '';
  for (const line of answerLines(count, SEED)) {
    piece += line;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
