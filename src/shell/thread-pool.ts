import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Threads that all do the same kind of task. */
export interface ThreadPool<Task, Done> {
  readonly size: number;
  /** Gives each thread one task, at most as many as there are threads, and waits for all results, in order. */
  readonly run: (tasks: readonly Task[]) => Promise<readonly Done[]>;
  readonly close: () => Promise<void>;
}

/** The built file that every thread runs. */
const THREAD = fileURLToPath(new URL('./worker.cjs', import.meta.url));

/** Starts threads; `setup` is copied to each of them. */
export function openThreadPool<Task, Done>(size: number, setup: unknown): ThreadPool<Task, Done> {
  const threads = Array.from({ length: size }, () => new Worker(THREAD, { workerData: setup }));
  return {
    size,
    run: (tasks) => Promise.all(threads.slice(0, tasks.length).map((thread, at) => ask<Done>(thread, tasks[at]))),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

function ask<Done>(thread: Worker, task: unknown): Promise<Done> {
  return new Promise((resolve, reject) => {
    const done = (result: Done) => {
      thread.off('error', reject);
      resolve(result);
    };
    thread.once('message', done);
    thread.once('error', reject);
    thread.postMessage(task);
  });
}
