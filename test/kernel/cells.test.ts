import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKernel, streamOf, valueOf, type CellResult, type Kernel } from '../support/kernel.js';
import { root } from '../support/project.js';

let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel();
});

afterAll(async () => {
  await kernel[Symbol.asyncDispose]();
});

/** What a cell put out, in order: displays as their data, streams as their name and the text they wrote in one go. */
function outputsOf({ messages }: CellResult): unknown[] {
  const outputs: unknown[] = [];
  let stream: [unknown, string] | undefined;
  for (const { type, content } of messages) {
    if (type === 'display_data') outputs.push(content['data']);
    if (type !== 'stream') {
      stream = undefined;
    } else if (stream !== undefined && stream[0] === content['name']) {
      stream[1] += String(content['text']);
    } else {
      stream = [content['name'], String(content['text'])];
      outputs.push(stream);
    }
  }
  return outputs;
}

const typesOf = ({ messages }: CellResult): string[] => messages.map(({ type }) => type);

describe('output of a cell', () => {
  it('arrives whole when a cell prints 20,000 lines, in few messages, and the cell ends', async () => {
    const result = await kernel.execute('for (let i = 0; i < 20_000; i++) console.log(`line ${i}`);');
    expect(streamOf(result, 'stdout')).toBe(Array.from({ length: 20_000 }, (_, i) => `line ${String(i)}\n`).join(''));
    expect(result.reply['status']).toBe('ok');
    expect(result.messages.length).toBeLessThan(200);
  });

  it('keeps the order of standard output, standard error and displays', async () => {
    const result = await kernel.execute(`
      import { display } from 'tslab';
      console.log('one'); console.log('two'); console.error('three'); display.text('four'); console.log('five');
    `);
    expect(outputsOf(result)).toEqual([
      ['stdout', 'one\ntwo\n'],
      ['stderr', 'three\n'],
      { 'text/plain': 'four' },
      ['stdout', 'five\n'],
    ]);
  });

  it('arrives while the cell runs, in a loop without pauses too', async () => {
    const { done } = kernel.begin(`
      console.log('early'); const until = Date.now() + 1_500; let lines = 0;
      while (Date.now() < until) if (lines * 100 < 1_500 - (until - Date.now())) { lines++; console.log('tick'); }
    `);
    const early = await kernel.published(({ content }) => content['text'] === 'early\n');
    const { reply, messages } = await done;
    expect(reply['status']).toBe('ok');
    expect(messages.indexOf(early)).toBeLessThan(messages.length - 4);
  });

  it('arrives whole when it is one text of 2 million characters, none of them parted', async () => {
    const result = await kernel.execute(`console.log('🔒'.repeat(1_000_000));`);
    expect(streamOf(result, 'stdout') === `${'🔒'.repeat(1_000_000)}\n`).toBe(true);
    const texts = result.messages.filter(({ type }) => type === 'stream').map(({ content }) => String(content['text']));
    expect(texts.every((text) => text.length <= 65_536 && !text.includes('\ufffd'))).toBe(true);
  });

  it('is attached to the cell that made it when it comes after the cell has ended', async () => {
    const first = await kernel.execute(`setTimeout(() => console.log('afterwards'), 300); console.log('now');`);
    const late = await kernel.published(({ content }) => content['text'] === 'afterwards\n');
    expect(streamOf(first, 'stdout')).toBe('now\n');
    expect(late.parent).toBe(first.id);
  });

  it('is attached to its own cell when cells are sent one upon the other', async () => {
    const cells = ['a', 'b', 'c'].map((name) => kernel.begin(`for (let i = 0; i < 500; i++) console.log('${name}');`));
    const results = await Promise.all(cells.map(({ done }) => done));
    expect(results.map((result) => streamOf(result, 'stdout'))).toEqual(
      ['a', 'b', 'c'].map((n) => `${n}\n`.repeat(500)),
    );
    // The reply to a cell does not wait for the next cell.
    const order = kernel.log.filter(
      ({ type, content, parent }) =>
        results.some(({ id }) => id === parent) && (type === 'execute_input' || content['execution_state'] === 'idle'),
    );
    expect(order.map(({ type }) => type)).toEqual([
      'execute_input',
      'status',
      'execute_input',
      'status',
      'execute_input',
      'status',
    ]);
  });

  it('announces a cell with its code and number before anything else', async () => {
    const result = await kernel.execute('1 + 1');
    expect(typesOf(result).slice(0, 2)).toEqual(['status', 'execute_input']);
    expect(result.messages[1]?.content).toEqual({ code: '1 + 1', execution_count: result.reply['execution_count'] });
  });
});

describe('displays of a cell', () => {
  it('end in their last state when one is updated 3,000 times by means of tslab alone', async () => {
    const { messages, reply } = await kernel.execute(`
      import { newDisplay } from 'tslab';
      const meter = newDisplay();
      for (let i = 1; i <= 3_000; i++) meter.text(String(i));
    `);
    const shown = messages.filter(({ type }) => type.endsWith('display_data'));
    expect(reply['status']).toBe('ok');
    expect(shown[0]?.type).toBe('display_data');
    expect(shown.at(-1)?.content['data']).toEqual({ 'text/plain': '3000' });
  });

  it('all arrive, in order, when there are 1,500 of them', async () => {
    const { messages } = await kernel.execute(`
      import { display } from 'tslab';
      for (let i = 0; i < 1_500; i++) display.text(String(i));
    `);
    const shown = messages.filter(({ type }) => type === 'display_data');
    expect(shown.map(({ content }) => (content['data'] as Record<string, string>)['text/plain'])).toEqual(
      Array.from({ length: 1_500 }, (_, i) => String(i)),
    );
  });
});

describe('a cell that fails', () => {
  it('is told of by an error message and a reply with name, message and traceback', async () => {
    const result = await kernel.execute(`
      function deep() { throw new RangeError('out of bounds'); }
      deep();
    `);
    const failure = { ename: 'RangeError', evalue: 'out of bounds' };
    const error = result.messages.find(({ type }) => type === 'error');
    expect(error?.content).toMatchObject(failure);
    expect(result.reply).toMatchObject({ ...failure, status: 'error', execution_count: expect.any(Number) as number });
    const traceback = (error?.content['traceback'] as string[]).join('\n');
    expect(traceback).toContain('RangeError: out of bounds');
    expect(traceback).toContain('at deep');
    expect(traceback).not.toContain('node:');
    expect(streamOf(result, 'stderr')).toBe('');
  });

  it.each([
    ["await Promise.reject(new Error('while awaiting'))", 'Error', 'while awaiting'],
    ["throw 'a bare text'", 'Thrown', 'a bare text'],
    ['throw undefined', 'Thrown', 'undefined'],
    ["const n: number = 'text';", 'TypeScript', "1:7 - Type 'string' is not assignable to type 'number'."],
    ['const open = (', 'TypeScript', '1:15 - Expression expected.'],
  ])('says why: %s', async (code, ename, evalue) => {
    const { reply, messages } = await kernel.execute(code);
    expect(reply).toMatchObject({ status: 'error', ename, evalue });
    expect(messages.find(({ type }) => type === 'error')?.content).toMatchObject({ ename, evalue });
  });

  it('sends what it had printed before the error', async () => {
    const result = await kernel.execute(`for (let i = 0; i < 2_000; i++) console.log(i); throw new Error('late');`);
    expect(streamOf(result, 'stdout').trimEnd().split('\n')).toHaveLength(2_000);
    expect(typesOf(result).slice(-2)).toEqual(['error', 'status']);
  });

  it('aborts the cells that were sent with it and none that is sent after its reply', async () => {
    const failing = kernel.begin(`await new Promise((r) => setTimeout(r, 200)); throw new Error('first');`);
    const queued = kernel.begin(`console.log('must not run')`);
    expect((await failing.done).reply['status']).toBe('error');
    const { reply, messages } = await queued.done;
    expect(reply['status']).toBe('aborted');
    expect(messages.map(({ type }) => type)).toEqual(['status', 'status']);
    expect(streamOf(await kernel.execute(`console.log('runs')`), 'stdout')).toBe('runs\n');
  });

  it('keeps complaints about a module as text, for the module is kept', async () => {
    const result = await kernel.execute("/** @module careless */\nexport const n: number = 'text';");
    expect(result.reply['status']).toBe('ok');
    expect(streamOf(result, 'stderr')).toContain("Type 'string' is not assignable to type 'number'.");
  });
});

describe('the kernel', () => {
  it('goes on when a package is installed while its notebook is open, and imports it', async () => {
    const out = join(root, 'test/out');
    await mkdir(out, { recursive: true });
    const directory = await mkdtemp(join(out, 'notebook-'));
    await using own = await startKernel({ directory });
    await own.execute(`import { table } from 'epsbook/notebook';`);
    expect((await own.execute(`import { late } from 'late-package';`)).reply).toMatchObject({ ename: 'TypeScript' });
    const late = join(directory, 'node_modules/late-package');
    await mkdir(late, { recursive: true });
    await writeFile(join(late, 'package.json'), JSON.stringify({ name: 'late-package', main: 'index.js' }));
    await writeFile(join(late, 'index.js'), 'exports.late = 7;');
    await writeFile(join(late, 'index.d.ts'), 'export const late: number;');
    let imported = await own.execute('1 + 1');
    expect(imported.reply).toMatchObject({ status: 'ok' });
    for (let tries = 0; tries < 20 && valueOf(imported) !== '7'; tries++) {
      await setTimeout(500);
      imported = await own.execute(`import { late } from 'late-package'; late`);
    }
    expect(imported.reply).toMatchObject({ status: 'ok' });
    expect(valueOf(imported)).toBe('7');
    await rm(directory, { recursive: true });
  });

  it('shows what a worker prints, and leaves workers and forks their own interrupts', async () => {
    const result = await kernel.execute(`
      import { Worker } from 'node:worker_threads';
      const worker = new Worker("console.log('from a worker', process.listenerCount('SIGINT'))", { eval: true });
      await new Promise((resolve) => worker.on('exit', resolve));
      await new Promise((resolve) => setTimeout(resolve, 100));
    `);
    expect(streamOf(result, 'stdout')).toBe('from a worker 0\n');
  });
});
