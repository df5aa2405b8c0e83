import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Threads that all do the same kind of task. */
export interface ThreadPool<Task, Done> {
  /** How many there are: as many as were asked for, or as many as the machine let start, perhaps none. */
  readonly size: number;
  /** Why there are no more of them; undefined if all started. */
  readonly failure: Error | undefined;
  /** Gives each thread one task, at most as many as there are threads, and waits for all results, in order. */
  readonly run: (tasks: readonly Task[]) => Promise<readonly Done[]>;
  readonly close: () => Promise<void>;
}

/** The built file that every thread runs; it says so once it is ready for tasks. */
const THREAD = join(import.meta.dirname, 'worker.cjs');

/** Threads that end again where not all could start, so that there are files left to open for the work itself. */
const SPARED = 2;

/** Starts threads; `setup` is copied to each of them. */
export async function openThreadPool<Task, Done>(size: number, setup: unknown): Promise<ThreadPool<Task, Done>> {
  const started = await Promise.all(Array.from({ length: size }, () => startThread(setup)));
  const all = started.filter((thread) => thread instanceof Worker);
  const failure = started.find((thread) => thread instanceof Error);
  const spared = failure === undefined ? [] : all.slice(-SPARED);
  await Promise.all(spared.map((thread) => thread.terminate()));
  const threads = all.slice(0, all.length - spared.length);
  return {
    size: threads.length,
    failure,
    run: (tasks) => Promise.all(threads.slice(0, tasks.length).map((thread, at) => ask<Done>(thread, tasks[at]))),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

/**
 * A thread that is ready, or why it is not, told once it has given its files back: a machine has only so many threads,
 * open files and so much memory.
 */
async function startThread(setup: unknown): Promise<Worker | Error> {
  try {
    // A thread prints nothing; with streams of its own it doesn't listen to the program's, which would warn of too many.
    const thread = new Worker(THREAD, { workerData: setup, stdout: true, stderr: true });
    return await new Promise<Worker | Error>((resolve) => {
      thread.once('message', () => resolve(thread));
      let failure = new Error('a thread has ended too soon');
      // Stays, so that a thread that ends between two tasks does not end the program.
      thread.on('error', (error) => {
        failure = error;
      });
      thread.once('exit', () => resolve(failure));
    });
  } catch (error) {
    return error as Error;
  }
}

function ask<Done>(thread: Worker, task: unknown): Promise<Done> {
  return new Promise((resolve, reject) => {
    const done = (result: Done) => {
      thread.off('error', reject);
      thread.off('exit', gone);
      resolve(result);
    };
    const gone = () => reject(new Error('a thread has ended too soon'));
    thread.once('message', done);
    thread.once('error', reject);
    thread.once('exit', gone);
    thread.postMessage(task);
  });
}
