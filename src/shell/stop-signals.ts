const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Runs something that can be stopped: a signal aborts it instead of ending the program, and gives the exit code. */
export async function whileStoppable<T>(
  run: (signal: AbortSignal) => Promise<T>,
): Promise<{ readonly value: T; readonly stoppedWith: number | undefined }> {
  const controller = new AbortController();
  let stoppedWith: number | undefined;
  const listeners = Object.entries(EXIT_CODES).map(([name, code]) => {
    const stop = () => {
      stoppedWith ??= code;
      controller.abort();
    };
    process.on(name as NodeJS.Signals, stop);
    return () => process.off(name as NodeJS.Signals, stop);
  });
  try {
    return { value: await run(controller.signal), stoppedWith };
  } finally {
    for (const removeListener of listeners) removeListener();
  }
}
