import { expect, it } from 'vitest';
import { startKernel, streamOf } from '../support/kernel.js';

it('importing the library loads neither TensorFlow nor danfojs nor SEAL, and types the cell', async () => {
  await using kernel = await startKernel();
  const imported = await kernel.execute(`import * as epsbook from 'epsbook';`);
  expect(imported.reply).toEqual({ status: 'ok', execution_count: 1 });
  const loaded = await kernel.execute(`
    const heavy = /[\\\\/](?:@tensorflow|danfojs[^\\\\/]*|node-seal|plotly\\.js[^\\\\/]*)[\\\\/]/;
    const { sharedObjects } = process.report.getReport() as unknown as { sharedObjects: string[] };
    const files = [...Object.keys(require.cache), ...sharedObjects];
    console.log(files.some((file) => file.endsWith('.node')), JSON.stringify(files.filter((file) => heavy.test(file))));
  `);
  expect(loaded.reply).toEqual({ status: 'ok', execution_count: 2 });
  // The kernel's own addon is seen, so what else were loaded would be.
  expect(streamOf(loaded, 'stdout')).toBe('true []\n');
  // Typed: what is not exported does not compile.
  expect((await kernel.execute('epsbook.notAMember;')).reply).toMatchObject({ status: 'error', ename: 'TypeScript' });
});
