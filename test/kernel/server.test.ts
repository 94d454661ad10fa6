import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamOf } from '../support/kernel.js';
import { startServedKernel, type ServedKernel } from '../support/kernel-server.js';

let kernel: ServedKernel;

beforeAll(async () => {
  kernel = await startServedKernel();
});

afterAll(async () => {
  await kernel[Symbol.asyncDispose]();
});

const numbered = (length: number): string => Array.from({ length }, (_, i) => `line ${String(i)}\n`).join('');

describe('through Jupyter Server at its default limits', () => {
  it('20,000 lines printed by one cell all arrive and the cell ends', async () => {
    const result = await kernel.execute('for (let i = 0; i < 20_000; i++) console.log(`line ${i}`);');
    expect(result.reply['status']).toBe('ok');
    expect(streamOf(result, 'stdout') === numbered(20_000)).toBe(true);
    expect(streamOf(result, 'stderr')).toBe('');
  });

  it('more bytes than the server lets pass at once all arrive', async () => {
    const result = await kernel.execute(`for (let i = 0; i < 5_000; i++) console.log('x'.repeat(999));`);
    expect(streamOf(result, 'stdout') === `${'x'.repeat(999)}\n`.repeat(5_000)).toBe(true);
    expect(streamOf(result, 'stderr')).toBe('');
  });

  it('more messages than the server lets pass at once all arrive, in order', async () => {
    const result = await kernel.execute(`
      import { display } from 'tslab';
      for (let i = 0; i < 4_000; i++) display.text(String(i));
    `);
    const shown = result.messages.filter(({ type }) => type === 'display_data');
    expect(shown.map(({ content }) => Number((content['data'] as Record<string, string>)['text/plain']))).toEqual(
      Array.from({ length: 4_000 }, (_, i) => i),
    );
    expect(streamOf(result, 'stderr')).toBe('');
  });
});
