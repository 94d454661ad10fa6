// @ts-check
/** `node training-memory.mjs kernel|tfjs`: the megabytes that a network's steps add at their highest to what was resident before them. */
import { builtInProducts, tfjsProducts } from '../../kernel-lib/dist/training/index.js';
import { tensorflow } from '../../kernel-lib/dist/training/tfjs/tensorflow.js';
import { descentOf, madeUpNetwork } from './steps.mjs';

const kernel = builtInProducts();
const products = process.argv[2] === 'tfjs' ? tfjsProducts(/** @type {any} */ (await tensorflow()), kernel) : kernel;
const objective = madeUpNetwork(products);
const before = process.memoryUsage().rss;
const descent = descentOf(objective);
descent.advance(4 * descent.stride);
// The highest since the process began: it may have been before the steps, which can only count too much.
console.log((process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20);
