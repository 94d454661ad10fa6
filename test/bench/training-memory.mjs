// @ts-check
/** `node training-memory.mjs kernel|tfjs`: the megabytes that a network's steps add at their highest to what was resident before them. */
import { readFileSync } from 'node:fs';
import { builtInProducts, tfjsProducts } from '../../kernel-lib/dist/training/index.js';
import { tensorflow } from '../../kernel-lib/dist/training/tfjs/tensorflow.js';
import { descentOf, madeUpNetwork } from './steps.mjs';

const kernel = builtInProducts();
const products = process.argv[2] === 'tfjs' ? tfjsProducts(/** @type {any} */ (await tensorflow()), kernel) : kernel;
const objective = madeUpNetwork(products);
const before = process.memoryUsage().rss;
const descent = descentOf(objective);
descent.advance(4 * descent.stride);
// The highest of this process since it began, which may have been before the steps: that can only count too much. What Node tells of it,
// elsewhere than on Linux, may be the process's that started it.
const highest = /VmHWM:\s*(\d+) kB/.exec(process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '');
console.log((Number(highest?.[1] ?? process.resourceUsage().maxRSS) * 1024 - before) / 2 ** 20);
