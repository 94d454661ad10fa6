import { defineConfig } from 'vitest/config';

/** Test folders of the parts that are tested in one process, many files at a time. */
const UNIT =
  'core,accounting,ledger,mechanisms,tables,session,statistics,training,audit,datasets,notebook,cli,laws,vectors,labextension,structure,setup';

/** What starts servers and kernels has the machine to itself: its files run one at a time. */
const alone = (name: string, groupOrder: number, include: string[], seconds: number) => ({
  test: {
    name,
    include,
    testTimeout: 1000 * seconds,
    hookTimeout: 1000 * seconds,
    maxWorkers: 1,
    sequence: { groupOrder },
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`test/{${UNIT}}/**/*.test.{ts,tsx}`],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      alone('kernel', 1, ['test/{kernel,consumer,binder}/**/*.test.ts'], 180),
      alone('notebooks', 2, ['test/notebooks/**/*.test.ts'], 900),
      alone('browser', 3, ['test/browser/**/*.test.ts'], 600),
      alone('slow', 4, ['test/slow/**/*.test.ts'], 3600),
    ],
  },
});
