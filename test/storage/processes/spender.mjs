// Spends a shared budget until it refuses: node spender.mjs PLACE LABEL RELEASE_EPSILON BUDGET. Prints a line for each answer it was shown.
import process from 'node:process';
import { count, dataset, laplace, openSession, PrivacyError } from '../../../kernel-lib/dist/index.js';
import { openLedgerStore } from '../../../kernel-lib/dist/storage/index.js';

const [place, label, epsilon, budget] = process.argv.slice(2);
const data = dataset({ name: 'clinic', data: [{ age: 40 }, { age: 50 }] });
const session = openSession(data, { budget: { epsilon: Number(budget) }, store: openLedgerStore({ place }) });
try {
  for (let number = 1; ; number++) {
    const { value } = session.release(label, count(), laplace({ epsilon: Number(epsilon) }), { fresh: true });
    process.stdout.write(`${String(number)} ${String(value)}\n`);
  }
} catch (error) {
  if (!(error instanceof PrivacyError) || error.code !== 'budget-exceeded') throw error;
}
