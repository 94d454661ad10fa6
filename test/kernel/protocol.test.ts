import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKernel, streamOf, valueOf, type CellResult, type Kernel } from '../support/kernel.js';

let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel();
});

afterAll(async () => {
  await kernel[Symbol.asyncDispose]();
});

const typesOf = ({ messages }: CellResult): string[] => messages.map(({ type }) => type);

const dataOf = ({ messages }: CellResult): unknown =>
  messages.find(({ type }) => type === 'execute_result')?.content['data'];

describe("a cell's value", () => {
  it('is an execute_result with the number of the cell', async () => {
    const result = await kernel.execute('6 * 7');
    const shown = result.messages.find(({ type }) => type === 'execute_result');
    expect(shown?.content).toEqual({
      execution_count: result.reply['execution_count'],
      data: { 'text/plain': '42' },
      metadata: {},
    });
    expect(streamOf(result, 'stdout')).toBe('');
  });

  it('comes after what the cell has printed, and undefined is none', async () => {
    expect(typesOf(await kernel.execute("console.log('first'); 1"))).toEqual([
      'status',
      'execute_input',
      'stream',
      'execute_result',
      'status',
    ]);
    expect(valueOf(await kernel.execute('undefined'))).toBeUndefined();
    expect(valueOf(await kernel.execute('null'))).toBe('null');
  });

  it('says itself what it looks like, also later', async () => {
    const code = `({ async [Symbol.for('Jupyter.display')]() { return { 'text/html': '<b>bold</b>', 'text/plain': 'bold' }; } })`;
    expect(dataOf(await kernel.execute(code))).toEqual({ 'text/html': '<b>bold</b>', 'text/plain': 'bold' });
  });

  it('is a table where it is records, with their text beside it', async () => {
    const data = dataOf(await kernel.execute(`[{ name: '<Ada>', n: 1234567 }, { name: 'Bob', n: 2 }]`)) as Record<
      string,
      string
    >;
    expect(data['text/html']).toContain('<td style="text-align: left">&lt;Ada&gt;</td>');
    expect(data['text/html']).toContain('<td style="text-align: right">1234567</td>');
    expect(data['text/plain']).toContain("{ name: '<Ada>', n: 1234567 }");
  });
});

describe('a display that is not JSON', () => {
  it.each([
    ['a BigInt', '1n', 'BigInt'],
    ['a cycle', '(() => { const a: any = {}; a.a = a; return a; })()', 'circular'],
    ['a toJSON that throws', `({ toJSON() { throw new Error('not me'); } })`, 'not me'],
  ])('fails the cell that shows it, and the kernel goes on: %s', async (_what, value, reason) => {
    const shown = `import { notebookDisplay } from 'epsbook/notebook'; notebookDisplay.show({ data: { 'text/x': ${value} } });`;
    const { reply } = await kernel.execute(shown);
    expect(reply).toMatchObject({ status: 'error', ename: 'TypeError' });
    expect(reply['evalue']).toMatch(/^the display can't be sent: its text\/x is not JSON/);
    expect(reply['evalue']).toContain(reason);
    expect(valueOf(await kernel.execute('1 + 1'))).toBe('2');
    const last = await kernel.execute(`({ [Symbol.for('Jupyter.display')]: () => ({ 'text/x': ${value} }) })`);
    expect(last.reply).toMatchObject({ status: 'error', ename: 'TypeError' });
    expect(valueOf(await kernel.execute('1 + 1'))).toBe('2');
  });
});

describe('a silent cell', () => {
  it('prints nothing, shows nothing and counts for nothing', async () => {
    const before = (await kernel.execute('1')).reply['execution_count'];
    const silent = await kernel.execute(`console.log('x'); console.error('y'); var quiet = 5; quiet`, { silent: true });
    expect(typesOf(silent)).toEqual(['status', 'status']);
    expect(silent.reply['status']).toBe('ok');
    expect((await kernel.execute('quiet', { silent: true })).reply['execution_count']).toBe(before);
    const next = await kernel.execute('quiet');
    expect(next.reply['execution_count']).toBe(Number(before) + 1);
    expect(valueOf(next)).toBe('5');
  });
});

describe('the protocol', () => {
  it('user expressions are answered, each by itself', async () => {
    const { reply } = await kernel.execute('const held = 3', {
      user_expressions: { ok: 'held * 2', wrong: 'missing', object: '{ held }' },
    });
    expect(reply['user_expressions']).toMatchObject({
      ok: { status: 'ok', data: { 'text/plain': '6' } },
      wrong: { status: 'error', ename: 'TypeScript' },
      object: { status: 'ok', data: { 'text/plain': '{ held: 3 }' } },
    });
  });

  it('places are counted in code points', async () => {
    const code = `const 𝒳 = '🔒🔒'; Math.hyp`;
    const reply = await kernel.ask('complete_request', { code, cursor_pos: Array.from(code).length });
    expect(reply).toMatchObject({ status: 'ok', matches: ['hypot'] });
    expect(Array.from(code).slice(Number(reply['cursor_start']), Number(reply['cursor_end'])).join('')).toBe('hyp');
  });

  it('the columns of a session are completed where it is asked, and one that is misspelt is named in one line', async () => {
    await kernel.execute(`import { covariance, dataset, laplace, mean, openSession } from 'epsbook';
const people = dataset({ name: 'people', data: [{ age: 31, weight: 70 }] });
const session = openSession(people, { budget: { epsilon: 1 } });
const bounds = { lower: 0, upper: 120 };`);
    const completed = async (before: string, after: string) => {
      const question = { code: before + after, cursor_pos: before.length };
      return (await kernel.ask('complete_request', question))['matches'];
    };
    expect(await completed(`session.release('age', mean('`, `', bounds), laplace({ epsilon: 0.1 }))`)).toEqual([
      'age',
      'weight',
    ]);
    expect(await completed(`session.release('both', covariance({ we`, ` }), laplace({ epsilon: 0.1 }))`)).toEqual([
      'weight',
    ]);
    const { reply } = await kernel.execute(`session.release('age', mean('agee', bounds), laplace({ epsilon: 0.1 }))`);
    expect(reply).toMatchObject({ status: 'error' });
    expect(reply['evalue']).toContain(`'"agee"' is not assignable to parameter of type '"age" | "weight"'`);
    expect(await completed(`session.release('age', mean('age', bounds), laplace({ `, ' }))')).toEqual([
      'epsilon',
      'scale',
    ]);
    const noise = await completed(`session.release('age', mean('age', bounds), `, ')');
    expect(noise).toContain('laplace');
    expect((noise as string[]).filter((name) => name.includes(' '))).toEqual([]);
  });

  it('noise that does not suit a question is one sentence that names what does', async () => {
    const { reply } = await kernel.execute(`import { dataset, groupCounts, laplace, openSession } from 'epsbook';
const travels = openSession(dataset({ name: 'travels', data: [{ city: 'Delft' }] }), { budget: { epsilon: 1, delta: 1e-6 } });
travels.release('cities', groupCounts('city'), laplace({ epsilon: 0.1 }))`);
    expect(reply).toMatchObject({ status: 'error' });
    const [sentence, ...rest] = String(reply['evalue']).split('\n');
    expect(sentence).toContain('"this question takes noisyThreshold or partitionSelection"');
    expect(rest.join('\n')).not.toContain('verload');
  });

  it('output is cleared by console.clear and by the library', async () => {
    const { messages } = await kernel.execute(`console.log('gone'); console.clear(); console.log('here')`);
    expect(messages.filter(({ type }) => type === 'clear_output').map(({ content }) => content)).toEqual([
      { wait: false },
    ]);
  });

  it('a cell asks for input and waits for the answer', async () => {
    const { done } = kernel.begin(
      `const answer = await input('Your name? ', { password: true }); answer.toUpperCase()`,
    );
    expect(await kernel.answer('ada')).toEqual({ prompt: 'Your name? ', password: true });
    expect(valueOf(await done)).toBe('ADA');
    const unanswered = await kernel.execute(`await input('?')`, { allow_stdin: false });
    expect(unanswered.reply['evalue']).toMatch(/can ask nobody here/);
  });

  it('comms are refused, not dropped', async () => {
    const opened = await kernel.tell('comm_open', { comm_id: 'c1', target_name: 'jupyter.widget', data: {} });
    expect(opened.find(({ type }) => type === 'comm_close')?.content).toEqual({ comm_id: 'c1', data: {} });
    expect(await kernel.ask('comm_info_request', {})).toEqual({ status: 'ok', comms: {} });
  });

  it('what it does not know is refused', async () => {
    expect(await kernel.ask('debug_request', {})).toMatchObject({ status: 'error', ename: 'NotImplemented' });
  });

  it('the history has what was run, and not what was silent', async () => {
    await kernel.execute(`'to be found'`);
    await kernel.execute(`'not to be found'`, { silent: true });
    const reply = await kernel.ask('history_request', {
      hist_access_type: 'search',
      pattern: '*to be found*',
      output: true,
      raw: true,
    });
    expect(reply['history']).toEqual([[1, expect.any(Number), [`'to be found'`, 'to be found']]]);
  });

  it('what is typed is complete, incomplete or wrong', async () => {
    const status = async (code: string) => (await kernel.ask('is_complete_request', { code }))['status'];
    expect(await status('const f = () => {')).toBe('incomplete');
    expect(await status('`open ${1}')).toBe('incomplete');
    expect(await status('const x = 1')).toBe('complete');
    expect(await status('const = 1')).toBe('invalid');
    expect(await status('{ a: 1, b: 2 }')).toBe('complete');
    expect(await status('{ a: 1, b:')).toBe('incomplete');
    expect(await status('{ a: 1 }}')).toBe('invalid');
  });

  it('inside the parentheses of a call the parameter is explained, and links are words', async () => {
    await kernel.execute(`
/**
 * Adds; see {@link Math.hypot} and {@link https://example.org the page}.
 * @param first what comes first
 */
function add(first: number, second: number) { return first + second }`);
    const call = await kernel.ask('inspect_request', { code: 'add(', cursor_pos: 4, detail_level: 0 });
    const plain = (call['data'] as Record<string, string>)['text/plain'];
    expect(plain).toContain('add(first: number, second: number): number');
    expect(plain).toContain('`first`: what comes first');
    const name = await kernel.ask('inspect_request', { code: 'add', cursor_pos: 2, detail_level: 0 });
    const markdown = (name['data'] as Record<string, string>)['text/markdown'];
    expect(markdown).toContain('`Math.hypot`');
    expect(markdown).toContain('[the page](https://example.org)');
    expect(markdown).not.toContain('{@link');
  });
});

describe('child processes', () => {
  it('that have the output of their parent print below the cell', async () => {
    const result = await kernel.execute(`
      import { execFileSync, spawn, spawnSync } from 'node:child_process';
      const child = spawn(process.execPath, ['-e', 'console.log("spawned"); console.error("aloud")'], { stdio: 'inherit' });
      await new Promise((resolve) => child.on('close', resolve));
      spawnSync(process.execPath, ['-e', 'console.log("waited for")'], { stdio: 'inherit' });
      execFileSync(process.execPath, ['-e', 'console.log("executed")'], { stdio: ['ignore', 'inherit', 'inherit'] });
      console.log(child.stdout, execFileSync(process.execPath, ['-e', 'console.log("kept")'], { encoding: 'utf8' }).length);
    `);
    expect(result.reply).toMatchObject({ status: 'ok' });
    expect(streamOf(result, 'stdout')).toBe('spawned\nwaited for\nexecuted\nnull 5\n');
    expect(streamOf(result, 'stderr')).toBe('aloud\n');
    const both = await kernel.execute(`
      import { execSync } from 'node:child_process';
      const nothing = execSync('echo said; echo complained >&2', { stdio: 'inherit' });
      console.log(nothing);
    `);
    expect(streamOf(both, 'stdout')).toBe('said\nnull\n');
    expect(streamOf(both, 'stderr')).toBe('complained\n');
  });
});
