// @ts-check
/** A client as a process: `{ id, url, key, fault }` as JSON in its argument. Prints each update, and at the end how many counted. */
import { joinFederation } from '../../../kernel-lib/dist/federated/server/index.js';
import { clientOf } from './federation.mjs';

const { fault, id, key, url } = JSON.parse(process.argv[2] ?? '{}');
const honest = clientOf(id);
/** @type {typeof honest.train} */
const train = async (task, signal) => {
  const update = await honest.train(task, signal);
  const pause = fault === 'slow' ? 1_500 : fault === 'unhurried' ? 250 : 0;
  if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  if (fault === 'not a number') return { ...update, values: update.values.map(() => NaN) };
  return update;
};
const { counted } = await joinFederation({
  url,
  id,
  key,
  client: { ...honest, train },
  patience: 15_000,
  onUpdate: (update) => process.stdout.write(`${JSON.stringify(update)}\n`),
});
process.stdout.write(`${JSON.stringify({ counted })}\n`);
