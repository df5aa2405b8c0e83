import fc from 'fast-check';

/** The same cases on every run, so that a red test means a change; SEED=123 tries others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1714) });

/** Color comes from arguments: what the machine says of it must not matter, nor that Node finds it contradictory. */
for (const name of ['NO_COLOR', 'FORCE_COLOR', 'CI']) delete process.env[name];
