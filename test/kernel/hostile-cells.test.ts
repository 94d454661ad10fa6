import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saidBy, startKernel, streamOf, valueOf, type Kernel } from '../support/kernel.js';

let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel();
  // What the cells below break, so that a healthy one can have it again.
  await kernel.execute(`
    import { setTimeout as sleep } from 'node:timers/promises';
    const own = Object.getOwnPropertyDescriptors;
    const objects = [Promise.prototype, Array.prototype, String.prototype, RegExp.prototype, Function.prototype, Map.prototype,
      JSON, Date, performance, console, Error, process, require('node:vm'), globalThis];
    const saved = objects.map(own);
    const { defineProperties, prototype } = Object;
    const repair = () => {
      delete (prototype as any).get; delete (prototype as any).value;
      for (let at = objects.length - 1; at >= 0; at--)
        for (const key of Reflect.ownKeys(saved[at]))
          try { Reflect.defineProperty(objects[at], key, saved[at][key as string]) } catch {}
    };`);
}, 60_000);

afterAll(async () => {
  await kernel[Symbol.asyncDispose]();
});

/** Cells that break what the kernel itself is written in. */
const BREAKING: readonly (readonly [about: string, code: string])[] = [
  ['Promise is a number', 'Promise = 5 as any'],
  ['Array is a number', 'Array = 3 as any'],
  ['JSON is gone', 'JSON = undefined as any'],
  ['console is gone', 'console = undefined as any'],
  [
    'most of what is global is gone',
    `for (const name of ['Object', 'Map', 'Set', 'Symbol', 'Error', 'Math', 'String', 'Number', 'Buffer', 'process', 'performance',
       'TextDecoder', 'WeakMap', 'Date', 'RegExp', 'Function', 'URL', 'Uint8Array', 'Atomics']) (globalThis as any)[name] = undefined`,
  ],
  [
    'timers are gone',
    'delete (globalThis as any).setTimeout; delete (globalThis as any).clearTimeout; delete (globalThis as any).setImmediate',
  ],
  ['clocks stand still', 'performance.now = () => 0; Date.now = () => 0'],
  ['JSON says something else', "JSON.stringify = () => 'nope'; JSON.parse = () => { throw new Error('no') }"],
  ['stack traces are not prepared', 'Error.prepareStackTrace = undefined'],
  ['stack traces fail', "Error.prepareStackTrace = () => { throw new Error('no stack') }"],
  ['every object is a promise', '(Object.prototype as any).then = function (resolve: any) { resolve(1) }'],
  [
    'every object is a promise that never ends',
    'await 0; (Object.prototype as any).then = () => {}; (Array.prototype as any).then = () => {}',
  ],
  ['promises have no then', 'Promise.prototype.then = (() => {}) as any; Promise.prototype.catch = undefined as any'],
  ['arrays can not be iterated over', 'Array.prototype[Symbol.iterator] = undefined as any'],
  ['arrays forget what is pushed', 'Array.prototype.push = (() => 0) as any; Array.prototype.map = undefined as any'],
  [
    'texts and patterns find nothing',
    'String.prototype.split = (() => []) as any; RegExp.prototype.exec = (() => null) as any',
  ],
  [
    'functions can not be called by call',
    'Map.prototype.get = (() => undefined) as any; Function.prototype.bind = undefined as any',
  ],
  ['every descriptor has a getter', '(Object.prototype as any).get = 5; (Object.prototype as any).value = 5'],
  ['every listener of the process is gone', 'process.removeAllListeners()'],
  [
    'every listener of the process is gone for the second time, one by one',
    `process.removeAllListeners(); await 1; process.removeAllListeners('SIGINT');
     for (const name of ['SIGINT', 'uncaughtException', 'unhandledRejection'])
       for (const one of process.listeners(name as 'SIGINT')) process.off(name, one);`,
  ],
  ['outputs take nothing', 'process.stdout.write = (() => true) as any; process.stderr.write = (() => true) as any'],
  ['outputs are ended', 'process.stdout.end(); process.stderr.destroy()'],
  ['nothing can be put off', 'process.nextTick = undefined as any'],
  ['exits are listened to', "process.on('exit', () => { throw new Error('exit') }); process.exitCode = 9"],
  ['scripts can not be run', "require('node:vm').runInThisContext = 5"],
  ["the kernel's own name is taken", '(globalThis as any).__tslab__ = undefined'],
  [
    "the kernel's own name is taken away",
    'delete (globalThis as any).__tslab__; (Reflect as any).deleteProperty(globalThis, "__tslab__")',
  ],
];

describe('a cell after which', () => {
  it.each(BREAKING)('%s ends, and so does the next', async (_about, code) => {
    const broken = await kernel.execute(code);
    expect(['ok', 'error']).toContain(broken.reply['status']);
    const next = await kernel.execute(
      'const anew: number = 20; function twice(x: number) { return 2 * x }\nrepair(); twice(anew) + 2',
    );
    expect(valueOf(next), saidBy(next)).toBe('42');
    const healthy = await kernel.execute(
      "import { basename } from 'node:path'; await sleep(1); console.log(basename('a/b')); [{ a: anew }, { a: JSON.parse('2') }]",
    );
    expect(healthy.reply['status'], saidBy(healthy)).toBe('ok');
    expect(streamOf(healthy, 'stdout')).toBe('b\n');
    expect(saidBy(healthy)).toContain('<td style="text-align: right">20</td>');
    const wrong = await kernel.execute("throw new RangeError('told')");
    expect(saidBy(wrong)).toMatch(/^RangeError: told\n\n> 1 \| throw new[^]*at Cell \[\d+\]:1:7/);
  });

  it('objects had a then says what was put back', async () => {
    const result = await kernel.execute('(Object.prototype as any).then = 5');
    expect(streamOf(result, 'stderr')).toContain('Object.prototype.then');
  });

  it('cells keep their own mocks', async () => {
    await kernel.execute(
      "JSON.stringify = (() => 'mine') as any; Date.now = () => 7; (String.prototype as any).shout = function () { return this + '!' }",
    );
    const result = await kernel.execute("[JSON.stringify({}), Date.now(), ('a' as any).shout()].join()");
    expect(valueOf(result)).toBe('mine,7,a!');
    await kernel.execute('repair()');
  });

  it('all listeners are gone can be interrupted, wherever it runs', async () => {
    for (const loop of [
      'await sleep(1_000_000)',
      'while (true) {}',
      'await sleep(1); while (true) {}',
      'while (true) await null',
    ]) {
      const { started, done } = kernel.begin(`process.removeAllListeners(); ${loop}`);
      await started;
      await new Promise((resolve) => setTimeout(resolve, 300));
      kernel.interrupt();
      expect((await done).reply).toMatchObject({ status: 'error', ename: 'Interrupted' });
    }
    expect(valueOf(await kernel.execute('1 + 1'))).toBe('2');
  });
});

it.each([
  'setImmediate(() => { process.nextTick(() => { while (true) {} }); setImmediate(() => {}); })',
  'setTimeout(() => { process.nextTick(() => { while (true) {} }); }); setImmediate(() => {})',
  'setImmediate(() => { while (true) {} }); setImmediate(() => {})',
  "const { AsyncResource } = await import('node:async_hooks'); setImmediate(() => { new AsyncResource('own').runInAsyncScope(() => { while (true) {} }); })",
])('an interrupt ends %s, and not the kernel', async (code) => {
  const { started, done } = kernel.begin(`${code}; await new Promise(() => {})`);
  await started;
  await new Promise((resolve) => setTimeout(resolve, 500));
  kernel.interrupt();
  expect((await done).reply).toMatchObject({ status: 'error', ename: 'Interrupted' });
  expect(valueOf(await kernel.execute('await sleep(5); 1 + 1'))).toBe('2');
});

/** What is thrown, and what is told of it. */
const THROWN: readonly (readonly [code: string, told: RegExp])[] = [
  ['throw null', /^Thrown: null$/],
  ['throw undefined', /^Thrown: undefined$/],
  ["throw Symbol('s')", /^Thrown: Symbol\(s\)$/],
  ['throw 10n', /^Thrown: 10n$/],
  ['throw Object.create(null)', /null prototype/],
  [
    "throw new Proxy({}, { get() { throw new Error('trap') }, getPrototypeOf() { throw new Error('trap') } })",
    /^Thrown: \{\}$/,
  ],
  [
    "throw { get message() { throw new Error('m') }, get stack() { throw new Error('s') }, toString() { throw 1 } }",
    /^Thrown: \{/,
  ],
  ["throw Object.defineProperty(new Error('e'), 'name', { get() { throw new Error('n') } })", /^Error/],
  [
    'class Evil extends Error { get message(): string { throw 1 } get stack(): string { throw 2 } }\nthrow new Evil()',
    /^Error/,
  ],
  ['function deep(): number { return deep() + 1 }\ndeep()', /^RangeError: Maximum call stack/],
  [
    "let chain = new Error('0'); for (let i = 1; i < 10_000; i++) chain = new Error(String(i), { cause: chain });\nthrow chain",
    /^Error: 9999/,
  ],
  ['const circle = new Error("round"); circle.cause = circle; throw circle', /^Error: round/],
  ["throw new Error('x'.repeat(3_000_000))", /^Error: xxx/],
  ['new ArrayBuffer(1e15)', /RangeError/],
  ["'x'.repeat(2 ** 30)", /RangeError: Invalid string length/],
  ["({ [Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('custom') } })", /^Error: custom/],
  ["({ [Symbol.for('Jupyter.display')]() { return { 'text/plain': 5n } } })", /not JSON/],
];

it.each(THROWN)('%s is told', async (code, told) => {
  const result = await kernel.execute(code);
  expect(result.reply['status']).toBe('error');
  expect(((result.reply['traceback'] ?? []) as string[]).join('\n')).toMatch(told);
  expect(valueOf(await kernel.execute('1 + 1'))).toBe('2');
});

/** What nobody catches, and what is told of it. */
const UNCAUGHT: readonly (readonly [code: string, told: string])[] = [
  ['setTimeout(() => { throw null }, 1)', 'Thrown: null'],
  ['void Promise.reject(undefined)', 'Thrown: undefined'],
  ["setTimeout(() => { throw new Proxy({}, { get() { throw new Error('trap') } }) }, 1)", 'Thrown: {}'],
  ["queueMicrotask(() => { throw new Error('in a microtask') })", 'Error: in a microtask'],
  ["process.nextTick(() => { throw new Error('in a tick') })", 'Error: in a tick'],
  ["process.emitWarning('careful')", 'Warning: careful'],
];

it.each(UNCAUGHT)('%s is told, though no cell fails', async (code, told) => {
  const result = await kernel.execute(`${code}; await sleep(50)`);
  expect(result.reply['status']).toBe('ok');
  expect(streamOf(result, 'stderr')).toContain(told);
});

/** Values, and their text. */
const SHOWN: readonly (readonly [code: string, text: string])[] = [
  ["Symbol('q')", 'Symbol(q)'],
  ['new Proxy({ a: 1 }, {})', '{ a: 1 }'],
  ['new Proxy({}, { get() { throw 1 }, has() { throw 2 }, ownKeys() { throw 3 } })', '{}'],
  ['new Map([[1, { a: 1 }]])', 'Map(1) { 1 => { a: 1 } }'],
  ["new Set([1, 'a'])", "Set(2) { 1, 'a' }"],
  ['class Point { #hidden = 1; seen = [1, 2] }\nnew Point()', 'Point { seen: [ 1, 2 ] }'],
  ['new Float64Array(3)', 'Float64Array(3) [ 0, 0, 0 ]'],
  ['new Date(NaN)', 'Invalid Date'],
  ['NaN', 'NaN'],
  ['-0', '-0'],
  ['[1n, -0, NaN]', '[ 1n, -0, NaN ]'],
  ['10n ** 20n', '100000000000000000000n'],
  ['new BigInt64Array(2)', 'BigInt64Array(2) [ 0n, 0n ]'],
  ['({ get a() { throw new Error("getter") } })', '{ a: [Getter] }'],
  [
    '({ toString() { throw 1 }, toJSON() { throw 2 } })',
    '{ toString: [Function: toString], toJSON: [Function: toJSON] }',
  ],
  [
    'let nested: object = {}; for (let i = 0; i < 100_000; i++) nested = { nested };\nnested',
    '{ nested: { nested: { nested: [Object] } } }',
  ],
  ['new Array(5)', '[ <5 empty items> ]'],
  ['new WeakMap()', 'WeakMap { <items unknown> }'],
  ['/x/v', '/x/v'],
  ['null', 'null'],
];

it.each(SHOWN)('%s is shown', async (code, text) => {
  const result = await kernel.execute(code);
  expect(valueOf(result), saidBy(result)).toBe(text);
});

it('much is shown in part', async () => {
  for (const code of ['new Uint8Array(10_000_000)', 'new Array(1_000_000).fill(0)']) {
    const text = valueOf(await kernel.execute(code)) ?? '';
    expect(text).toContain('more items');
    expect(text.length).toBeLessThan(2_000);
  }
});

it('a cell that uses much memory leaves the kernel what it was', async () => {
  const much = await kernel.execute(
    'let much = Array.from({ length: 20 }, (_, i) => new Array(2_000_000).fill(i)); much.length',
  );
  expect(valueOf(much)).toBe('20');
  expect(valueOf(await kernel.execute('much = []; 1 + 1'))).toBe('2');
});
