import { existsSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { getHeapStatistics } from 'node:v8';
import { formatDown } from '../../core/format.js';

const gigabytes = (bytes: number): string => `${formatDown(bytes / 1e9, 2)} GB`;

/**
 * What to tell of the kernel before this one, where it ended without being told to: its values are gone, and Jupyter says only that it
 * has died. When the heap is full, nothing more runs that could say so.
 *
 * A kernel leaves a mark beside its connection file, which Jupyter gives to its successor too, and takes it away as it ends.
 * @param connection the path of the connection file
 * @returns undefined where there was none before, or it ended as it should
 */
export function lastEnd(connection: string): string | undefined {
  const mark = `${connection.replace(/\.json$/, '')}.running`;
  const isLeft = existsSync(mark);
  try {
    writeFileSync(mark, '');
  } catch {
    // Where nothing can be written, nothing can be told.
    return undefined;
  }
  process.on('exit', () => {
    rmSync(mark, { force: true });
  });
  if (!isLeft) return undefined;
  const most = gigabytes(getHeapStatistics().heap_size_limit);
  return (
    'The kernel before this one ended without being told to, and its values with it: it was killed, or its memory was full. ' +
    `Objects, arrays and texts of all cells may take ${most} together, or more with NODE_OPTIONS=--max-old-space-size=MEGABYTES ` +
    'set where Jupyter is started; typed arrays do not count.'
  );
}
