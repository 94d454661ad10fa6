import fc from 'fast-check';

/**
 * Property tests draw the same cases on every machine, so that a commit passes or fails for what it changed:
 * `EPSBOOK_SEED=N` draws others, which is how new counterexamples are looked for.
 */
fc.configureGlobal({ seed: Number(process.env['EPSBOOK_SEED'] ?? 20_260_101) });
