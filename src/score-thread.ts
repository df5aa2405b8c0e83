import { parentPort, workerData } from 'node:worker_threads';
import { compileEntryScorer } from './commands/batch/score-entries.ts';

const score = compileEntryScorer(workerData);
parentPort?.on('message', (entries) => parentPort?.postMessage(score(entries)));
