import { parentPort, workerData } from 'node:worker_threads';
import { compileLineScorer } from './batch/score-lines.ts';

const score = compileLineScorer(workerData);
parentPort?.on('message', (entries) => parentPort?.postMessage(score(entries)));
parentPort?.postMessage('ready');
