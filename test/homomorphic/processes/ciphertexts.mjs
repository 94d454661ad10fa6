// @ts-check
/**
 * Makes ciphertexts and disposes of them, and as many that asynchronous code drops: node ciphertexts.mjs COUNT. Prints the most memory
 * that this process had, in bytes.
 */
import process from 'node:process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CkksOwner } from '../../../kernel-lib/dist/homomorphic/index.js';

const count = Number(process.argv[2]);
const owner = await CkksOwner.create({ parameters: { depth: 1, scaleBits: 30 } });
const { context } = owner;

for (let made = 0; made < count; made++) context.encrypt([made % 64]).dispose();

/** Half never come to the event loop's next turn. @param {number} made */
async function drop(made) {
  const vector = context.encrypt([made % 64]);
  await (made % 1000 < 500 ? Promise.resolve() : nextTurn());
  return vector.length;
}
for (let made = 0; made < count; made++) await drop(made);

const kept = context.encrypt([1, 2, 3]);
if (Math.round(owner.decrypt(kept)[2] ?? 0) !== 3) throw new Error('the context no longer works');
process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
