#!/usr/bin/env node
// @ts-check
/** Compiles the library before it is packed: `npm pack` in kernel-lib, also in a fresh clone. */
import { compileLibrary } from './parts/library.mjs';
import { main } from './parts/step.mjs';

await main(compileLibrary);
