// Trains on a ledger that lasts: node trainer.mjs PLACE wrapper|descent CHECKPOINT. After each step it writes the checkpoint's file and prints
// the step; where the file is there, it goes on from it.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { dataset, GaussianMechanism, openSession } from '../../../kernel-lib/dist/index.js';
import { openLedgerStore } from '../../../kernel-lib/dist/storage/index.js';
import {
  adam,
  checkpointText,
  DPWrapper,
  linearObjective,
  logisticRegression,
  planTraining,
  privateTraining,
  readCheckpoint,
} from '../../../kernel-lib/dist/training/index.js';

const [place = '', kind = '', file = ''] = process.argv.slice(2);
const features = Array.from({ length: 60 }, (_, row) => [Math.sin(row), Math.cos(3 * row)]);
const labels = features.map(([first = 0]) => (first > 0 ? 1 : 0));
const session = openSession(dataset({ name: 'clinic', data: features }), {
  budget: { epsilon: 2, delta: 1e-5 },
  store: openLedgerStore({ place }),
});
const resume = existsSync(file) ? readCheckpoint(readFileSync(file, 'utf8')) : undefined;
const going = resume === undefined ? {} : { resume };

function steps() {
  if (kind === 'wrapper')
    return new DPWrapper({
      model: logisticRegression({ steps: 100 }),
      mechanism: new GaussianMechanism({ epsilon: 1, delta: 1e-6 }),
      bounds: { lower: -1, upper: 1 },
      label: 'fit',
      session,
    }).steps(features, labels, going);
  return privateTraining({
    session,
    label: 'fit',
    objective: linearObjective({
      features: Float64Array.from(features.flat()),
      columns: 2,
      targets: Float64Array.from(labels),
      classes: 2,
    }),
    plan: planTraining({ units: 60, steps: 100, epsilon: 1, delta: 1e-6 }).plan,
    optimizer: adam({ learningRate: 0.1 }),
    ...going,
  });
}

for await (const { done, checkpoint } of steps()) {
  if (checkpoint === undefined) continue;
  writeFileSync(`${file}.new`, checkpointText(checkpoint()));
  renameSync(`${file}.new`, file);
  // Written at once: whoever reads it kills this process.
  process.stdout.write(`${String(done)}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
