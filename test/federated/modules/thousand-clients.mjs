import { denseModel, fedAvg, federate, threadClients } from '../../../kernel-lib/dist/federated/index.js';

// Prints by how many bytes a process grows in which 1,000 clients of 400 rows train in two threads; `keep` lets the threads keep them.
const keep = process.argv[2] === 'keep';
const model = denseModel({ widths: [50, 1], loss: 'squared-error', zeros: true });
const threads = threadClients({
  module: new URL('./thread-client.mjs', import.meta.url),
  clients: Array.from({ length: 1_000 }, (_, number) => ({ id: `c${number}`, examples: 400, argument: { number } })),
  workers: 2,
  keep,
});
const before = process.memoryUsage().rss;
let most = before;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
const { report } = await federate({ model, clients: threads.clients, strategy: fedAvg(), rounds: 1, concurrency: 8 });
clearInterval(watch);
await threads.close();
if (report.clients.some(({ state }) => state !== 'sent')) throw new Error('a client did not send');
process.stdout.write(String(most - before));
