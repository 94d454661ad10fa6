import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKernel, streamOf, type Kernel } from '../support/kernel.js';

let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel();
  await kernel.execute(`
    import { onInterrupt } from 'epsbook/notebook';
    let steps = 0;
    async function* longWork() {
      let stopped = false;
      const forget = onInterrupt(() => { stopped = true; });
      try {
        for (; !stopped; steps++) { yield steps; await new Promise((resolve) => setImmediate(resolve)); }
      } finally { forget(); }
    }
  `);
});

afterAll(async () => {
  await kernel[Symbol.asyncDispose]();
});

describe('an interrupt', () => {
  it('stops long work between two of its steps, not only the cell that waits for it', async () => {
    const { done } = kernel.begin(`
      async function run() { for await (const step of longWork()) if (step === 100) console.log('under way'); }
      await run();
    `);
    await kernel.published(({ content }) => content['text'] === 'under way\n');
    kernel.interrupt();
    const { reply } = await done;
    expect(reply).toMatchObject({ status: 'error', ename: 'Interrupted', evalue: 'the cell was interrupted' });
    const next = await kernel.execute(`
      const before = steps;
      await new Promise((resolve) => setTimeout(resolve, 300));
      console.log(before > 100, steps - before);
    `);
    expect(streamOf(next, 'stdout')).toBe('true 0\n');
  });

  it('stops a loop without pauses, and the work that went on behind it', async () => {
    await kernel.execute(`
      async function behind() { for await (const step of longWork()) void step; }
      const background = behind();
    `);
    const { done } = kernel.begin(`console.log('looping'); for (;;) {}`);
    await kernel.published(({ content }) => content['text'] === 'looping\n');
    kernel.interrupt();
    expect((await done).reply).toMatchObject({ status: 'error', ename: 'Interrupted' });
    expect((await kernel.execute('await background;')).reply['status']).toBe('ok');
  });

  it.each([
    ['after an await', `await null; for (;;) {}`],
    ['after a pause', `await new Promise((r) => setTimeout(r, 5)); for (;;) {}`],
    ['of awaits that never pause', `console.log('under way now'); for (;;) await null;`],
    ['in a timer', `setTimeout(() => { for (;;) {} }, 5); await new Promise(() => {})`],
    ['in a promise that nobody awaits', `Promise.resolve().then(() => { for (;;) {} }); 1`],
    ['before the next turn', `process.nextTick(() => { for (;;) {} }); await new Promise(() => {})`],
    ['in how a value shows itself', `({ [Symbol.for('Jupyter.display')]() { for (;;) {} } })`],
  ])('ends a loop %s, and the kernel goes on', async (_where, code) => {
    const { done } = kernel.begin(code);
    // A loop that never pauses sends nothing to wait for.
    await new Promise((resolve) => setTimeout(resolve, 500));
    kernel.interrupt();
    expect((await done).reply).toMatchObject({ status: 'error', ename: 'Interrupted' });
    const next = await kernel.execute(`await new Promise((r) => setTimeout(r, 5)); console.log('on')`);
    expect(streamOf(next, 'stdout')).toContain('on\n');
  });

  it('ends a loop that a cell has left behind', async () => {
    await kernel.execute(`setTimeout(() => { for (;;) {} }, 50);`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    kernel.interrupt();
    expect((await kernel.execute('1')).reply['status']).toBe('ok');
  });

  it('stops work that goes on in the background while no cell runs', async () => {
    await kernel.execute(`
      async function unwatched() { for await (const step of longWork()) void step; }
      const working = unwatched();
    `);
    kernel.interrupt();
    expect((await kernel.execute('await working;')).reply['status']).toBe('ok');
  });

  it('gives up sending output that takes long to send, and says so', async () => {
    const { done } = kernel.begin(`for (let i = 0; i < 20_000; i++) { console.log('out'); console.error('err'); }`);
    await kernel.published(({ content }) => content['text'] === 'out\n' || content['text'] === 'err\n');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    kernel.interrupt();
    const result = await done;
    expect(result.reply['status']).toBe('ok');
    expect(result.messages.length).toBeLessThan(10_000);
    await kernel.published(({ content }) =>
      /^interrupted: \d+ messages of output were not sent\n$/.test(String(content['text'])),
    );
  });

  it('stops a private fit between two steps; what it has debited stays on the ledger', async () => {
    const prepared = await kernel.execute(`
      import { dataset, DPWrapper, gaussian, logisticRegression, openSession } from 'epsbook';
      const rows = Array.from({ length: 200_000 }, (_, row) => Array.from({ length: 20 }, (_, column) => Math.sin(row * column)));
      const labels = rows.map((row) => (row[1] > 0 ? 1 : 0));
      const session = openSession(dataset({ name: 'waves', data: rows }), { budget: { epsilon: 1, delta: 1e-6 } });
      const model = new DPWrapper({
        model: logisticRegression(), mechanism: gaussian({ epsilon: 0.5 }), bounds: { lower: -1, upper: 1 }, session, label: 'waves fit',
      });
      const outcome = { text: 'still going on' };
    `);
    expect(prepared.reply).toEqual({ status: 'ok', execution_count: expect.any(Number) as number });
    const { done } = kernel.begin(`
      const fit = model.fit(rows, labels).then(() => 'fitted', (error) => error.code).then((text) => { outcome.text = text; });
      // In the first turn that the fit gives to other work, between two of its steps, however fast or slow it is. A signal proper would be
      // heard when the machine lets it, and a step that keeps the kernel from hearing it for long is ended halfway.
      setImmediate(() => { process.emit('SIGINT', 'SIGINT'); });
      await fit;
    `);
    expect((await done).reply).toMatchObject({ status: 'error', ename: 'Interrupted' });
    const after = await kernel.execute(`await fit; console.log(outcome.text, session.spent.toFixed(6));`);
    expect(streamOf(after, 'stdout')).toBe('aborted 0.500000\n');
  });
});
