import fc from 'fast-check';

/** The same cases on every run, so that a red test means a change; SEED=123 tries others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1714) });
