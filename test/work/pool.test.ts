import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import { interruptWork, taskRandom, taskSeed, workerPool, type Pool } from '../../kernel-lib/src/work/index.js';

const module = new URL('./modules/tasks.mjs', import.meta.url);

async function all<Result>(results: AsyncIterable<Result>): Promise<Result[]> {
  const list: Result[] = [];
  for await (const result of results) list.push(result);
  return list;
}

async function using<Task, Result, Value>(
  pool: Pool<Task, Result>,
  use: (pool: Pool<Task, Result>) => Promise<Value>,
): Promise<Value> {
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
    return 'none';
  } catch (error) {
    return (error as { code?: unknown; name: string }).code ?? (error as Error).name;
  }
};

const numbers = (length: number): number[] => Array.from({ length }, (_, index) => index);

describe('a pool of workers', () => {
  it('gives the results in the order of the tasks, whoever was done first', async () => {
    await using(workerPool<unknown, { value: number }>({ module, export: 'slow', workers: 3 }), async (pool) => {
      const tasks = numbers(12).map((value) => ({ value, milliseconds: value % 3 === 0 ? 40 : 1 }));
      expect((await all(pool.map(tasks))).map(({ value }) => value)).toEqual(numbers(12));
    });
  });

  it('keeps its threads for the next tasks', async () => {
    await using(workerPool<unknown, { threadId: number }>({ module, export: 'slow', workers: 2 }), async (pool) => {
      const threads = new Set<number>();
      for (let round = 0; round < 3; round++) {
        const tasks = numbers(6).map((value) => ({ value, milliseconds: 1 }));
        for (const { threadId } of await all(pool.map(tasks))) threads.add(threadId);
      }
      expect(threads.size).toBeLessThanOrEqual(2);
      expect(pool.description).toBe('2 workers');
    });
  });

  it('gives seeded results that do not depend on the number of workers', async () => {
    const seeds = (workers: number): Promise<unknown[]> =>
      using(workerPool<number, unknown>({ module, export: 'seedOf', workers }), (pool) =>
        all(pool.map(numbers(9), { random: seededRandom(7) })),
      );
    const one = await seeds(1);
    expect(await seeds(3)).toEqual(one);
    expect(new Set(one.map((seed) => JSON.stringify(seed))).size).toBe(9);
    expect(one[0]).toContain('seeded');
  });

  it('takes tasks only as workers become free', async () => {
    await using(workerPool<Uint8Array, number>({ module, export: 'size', workers: 2 }), async (pool) => {
      let taken = 0;
      let looked = 0;
      let ahead = 0;
      function* tasks(): Generator<Uint8Array> {
        for (; taken < 300; taken++) {
          ahead = Math.max(ahead, taken - looked);
          yield new Uint8Array(2 ** 20);
        }
      }
      for await (const size of pool.map(tasks())) {
        expect(size).toBe(2 ** 20);
        looked++;
      }
      expect(looked).toBe(300);
      expect(ahead).toBeLessThanOrEqual(2 * 4);
    });
  });

  it('hands every task what it was made with', async () => {
    const pool = workerPool<number, string>({ module, export: 'shared', shared: ['a', 'b'], workers: 1 });
    expect(await using(pool, () => all(pool.map([1, 0])))).toEqual(['b', 'a']);
  });

  it('says by name why a task failed, and goes on with other tasks afterwards', async () => {
    await using(workerPool<string, unknown>({ module, export: 'fail', workers: 2 }), async (pool) => {
      const failing = (what: string): Promise<unknown> => all(pool.map(['a', what, 'b']));
      expect(await codeOf(failing('privacy'))).toBe('invalid-argument');
      expect(await codeOf(failing('throw'))).toBe('RangeError');
      expect(await codeOf(failing('exit'))).toBe('worker-died');
      expect(await codeOf(failing('function'))).toBe('DataCloneError');
      expect(await all(pool.map(['a', 'b']))).toEqual(['a', 'b']);
    });
  });

  it('refuses a task that cannot be sent, and a module that is none', async () => {
    await using(workerPool<unknown, unknown>({ module, workers: 1 }), async (pool) => {
      expect(await codeOf(all(pool.map([() => 1])))).toBe('invalid-argument');
    });
    const missing = new URL('./modules/none.mjs', import.meta.url);
    for (const wrong of [{ module: missing }, { module, export: 'none' }]) {
      await using(workerPool<number, number>({ ...wrong, workers: 1 }), async (pool) => {
        expect(await codeOf(all(pool.map([1])))).not.toBe('none');
      });
    }
    expect(() => workerPool({ module: './tasks.mjs' })).toThrow('module must be the URL of a module');
    expect(() => workerPool({ module, workers: 0 })).toThrow('workers must be');
    expect(() => workerPool(undefined as never)).toThrow('options must be');
  });

  it('ends all tasks at an abort, even those that never end by themselves', async () => {
    const pool = workerPool<string, unknown>({ module, export: 'fail', workers: 2 });
    const signal = { aborted: false };
    const work = all(pool.map(['loop', 'loop', 'loop'], { signal }));
    setTimeout(() => (signal.aborted = true), 50);
    expect(await codeOf(work)).toBe('aborted');
    await pool.close();
  });

  it('ends at an interrupt of the kernel where no signal is given', async () => {
    await using(workerPool<string, unknown>({ module, export: 'fail', workers: 1 }), async (pool) => {
      const work = all(pool.map(['loop']));
      setTimeout(interruptWork, 50);
      expect(await codeOf(work)).toBe('aborted');
    });
  });

  it('ends what nobody looks at any more', async () => {
    await using(workerPool<string, unknown>({ module, export: 'fail', workers: 2 }), async (pool) => {
      for await (const result of pool.map(['a', 'loop', 'loop', 'loop'])) {
        expect(result).toBe('a');
        break;
      }
      expect(await all(pool.map(['b']))).toEqual(['b']);
    });
  });

  it('runs no more tasks once it is closed', async () => {
    const pool = workerPool<number, number>({ module, workers: 1 });
    expect(await all(pool.map([3]))).toEqual([9]);
    await pool.close();
    expect(await codeOf(all(pool.map([3])))).toBe('worker-died');
  });
});

describe('a pool of the kernel’s own', () => {
  it('runs a cell’s function in turns, and says so', async () => {
    const pool = workerPool({ run: (task: number, { shared }) => task + shared, shared: 10 });
    expect(pool.description).toBe('the kernel, in turns');
    expect(await all(pool.map([1, 2]))).toEqual([11, 12]);
    const signal = { aborted: false };
    const work = all(
      workerPool({ run: (task: number) => (signal.aborted = task === 2) }).map([1, 2, 3, 4], { signal }),
    );
    expect(await codeOf(work)).toBe('aborted');
  });
});

describe('a task’s randomness', () => {
  it('is its seed’s own stream, marked as its source was', () => {
    const draw = (random = taskRandom(taskSeed(seededRandom(3)))): number[] => {
      const bytes = new Uint8Array(8);
      random.fill(bytes);
      return [...bytes];
    };
    expect(draw()).toEqual(draw());
    expect(taskRandom(taskSeed(seededRandom(3))).kind).toBe('seeded');
    const secure = taskRandom(taskSeed());
    expect(secure.kind).toBe('secure');
    expect(draw(secure)).not.toEqual(draw());
  });
});
