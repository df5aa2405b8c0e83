import { parentPort, workerData } from 'node:worker_threads';
import { compileLineScorer } from './batch/score-lines.ts';

const score = compileLineScorer(workerData);
parentPort?.on('message', (values) => parentPort?.postMessage(score(values)));
parentPort?.postMessage('ready');
