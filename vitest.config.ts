import { defineConfig } from 'vitest/config';

/** Folders of what starts servers, kernels and clones, by project. Every other test runs in one process, many files at a time. */
const FOLDERS = {
  kernel: ['kernel', 'consumer', 'binder', 'storage/processes', 'homomorphic/processes', 'federated/processes'],
  notebooks: ['notebooks'],
  browser: ['browser'],
  slow: ['slow'],
};

/** Cases of property tests are drawn from one seed, and ledgers are each file's own. */
const setupFiles = ['test/support/seed.ts', 'test/support/own-ledgers.ts'];

const testsIn = (folders: readonly string[]) => folders.map((folder) => `test/${folder}/**/*.test.ts`);

/** What starts servers and kernels has the machine to itself: its files run one at a time. */
const alone = (name: string, groupOrder: number, folders: readonly string[], seconds: number) => ({
  test: {
    name,
    setupFiles,
    include: testsIn(folders),
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
          setupFiles,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...testsIn(Object.values(FOLDERS).flat()), '**/node_modules/**', 'test/out/**'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 0 },
        },
      },
      alone('kernel', 1, FOLDERS.kernel, 180),
      alone('notebooks', 2, FOLDERS.notebooks, 900),
      alone('browser', 3, FOLDERS.browser, 600),
      alone('slow', 4, FOLDERS.slow, 3600),
      {
        // No tests: what is drawn for the documents, by `npm run pictures`.
        test: {
          name: 'pictures',
          include: ['test/browser/*.picture.ts'],
          testTimeout: 600_000,
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
});
