import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startKernel, streamOf } from '../support/kernel.js';

it('a kernel tells once that the one before it ended without being told to, and not that it was shut down', async () => {
  const runtime = await mkdtemp(join(tmpdir(), 'epsbook-runtime-'));
  const startAgain = () => startKernel({ runtime });
  try {
    await using first = await startAgain();
    expect(streamOf(await first.execute('const kept = 1;'), 'stderr')).toBe('');
    // As where its heap is full: nothing of the kernel's own runs any more.
    first.begin("process.kill(process.pid, 'SIGKILL');");
    await first.ended;

    await using second = await startAgain();
    expect(streamOf(await second.execute('1', { silent: true }), 'stderr')).toBe('');
    const told = await second.execute('const anew = 1;');
    expect(told.reply['status']).toBe('ok');
    expect(streamOf(told, 'stderr')).toMatch(
      /^The kernel before this one ended without being told to.* may take [\d.]+ GB together.*--max-old-space-size/,
    );
    expect(streamOf(await second.execute('anew'), 'stderr')).toBe('');
    await second.ask('shutdown_request', { restart: true });
    await second.ended;
    expect(await readdir(runtime)).toEqual(['connection.json']);

    await using third = await startAgain();
    expect(streamOf(await third.execute('1'), 'stderr')).toBe('');
  } finally {
    await rm(runtime, { recursive: true });
  }
});
