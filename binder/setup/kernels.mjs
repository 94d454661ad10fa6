#!/usr/bin/env node
// @ts-check
/** Compiles the WebAssembly kernels: npm run kernels; `-- --check` tells which committed ones their sources do not compile to. */
import process from 'node:process';
import { setUp } from './parts/everything.mjs';
import { main } from './parts/step.mjs';
import { buildKernels, staleKernels } from './parts/wasm.mjs';

await main(async () => {
  if (!process.argv.includes('--check')) return buildKernels();
  await setUp();
  const stale = await staleKernels();
  for (const file of stale) process.stderr.write(`${file} is not what its source compiles to; run npm run kernels\n`);
  return stale.length;
});
