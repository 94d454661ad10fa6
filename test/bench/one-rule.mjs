// @ts-check
/** `node one-rule.mjs NAME`: one robust rule on a hundred updates of a million weights, in a process of its own: its time and the process's peak memory. */
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../kernel-lib/dist/core/index.js';
import {
  bulyan,
  centeredClipping,
  geometricMedian,
  krum,
  meaMed,
  median,
  multiKrum,
  trimmedMean,
} from '../../kernel-lib/dist/federated/index.js';

const RULES = {
  median: median(),
  'trimmed mean': trimmedMean({ byzantine: 20 }),
  MeaMed: meaMed({ byzantine: 20 }),
  Krum: krum({ byzantine: 20 }),
  'multi-Krum': multiKrum({ byzantine: 20 }),
  Bulyan: bulyan({ byzantine: 20 }),
  'geometric median': geometricMedian(),
  'centered clipping': centeredClipping({ radius: 10 }),
};

export const rules = Object.keys(RULES);

/** @param {import('../../kernel-lib/dist/federated/index.js').Rule} rule */
function measure(rule) {
  const random = seededRandom(3);
  const updates = Array.from({ length: 100 }, () => {
    const bits = new Uint16Array(1_000_000);
    random.fill(new Uint8Array(bits.buffer));
    return Float32Array.from(bits, (value) => value / 2 ** 16);
  });
  let milliseconds = Infinity;
  for (let times = 0; times < 2; times++) {
    const start = performance.now();
    rule.combine(updates);
    milliseconds = Math.min(milliseconds, performance.now() - start);
  }
  return { milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 };
}

const asked = Object.entries(RULES).find(([name]) => name === process.argv[2]);
if (asked !== undefined && fileURLToPath(import.meta.url) === process.argv[1])
  console.log(JSON.stringify(measure(asked[1])));
