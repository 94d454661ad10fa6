import { afterEach, describe, expect, it } from 'vitest';
import { PrivacyError } from '../../kernel-lib/src/core/index.js';
import { drive, interruptWork, onProgress, type Progress, type Step } from '../../kernel-lib/src/work/index.js';

let stopListening = (): void => undefined;

function progress(): Progress[] {
  const reports: Progress[] = [];
  stopListening = onProgress((report) => reports.push(report));
  return reports;
}

afterEach(() => {
  stopListening();
});

function* steps(count: number, each: (step: number) => void = () => undefined): Generator<Step, string, void> {
  for (let done = 1; done <= count; done++) {
    each(done);
    yield { done, of: count };
  }
  return 'the result';
}

const failure = async (work: Promise<unknown>): Promise<PrivacyError> => {
  try {
    await work;
  } catch (error) {
    return error as PrivacyError;
  }
  throw new Error('nothing was thrown');
};

describe('driven work', () => {
  it('gives its result, shows every step, and ends its bar', async () => {
    const reports = progress();
    const seen: number[] = [];
    const result = await drive(steps(5), { label: 'five', onStep: ({ done }) => seen.push(done) });
    expect(result).toBe('the result');
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    expect(reports.at(-1)).toMatchObject({ label: 'five', done: 5, of: 5 });
    expect(reports.filter(({ done, of }) => done === of)).toHaveLength(1);
  });

  it('takes an asynchronous generator, and one that yields nothing', async () => {
    async function* slow(): AsyncGenerator<Step, number, void> {
      await Promise.resolve();
      yield { done: 1, of: 1 };
      return 7;
    }
    expect(await drive(slow(), { label: 'slow' })).toBe(7);
    expect(await drive(steps(0), { label: 'none' })).toBe('the result');
  });

  it('has one bar, whatever other work it drives, and what comes after it has its own', async () => {
    const reports = progress();
    async function* outer(): AsyncGenerator<Step, string, void> {
      for (let done = 1; done <= 2; done++) {
        await drive(steps(3), { label: 'inner' });
        yield { done, of: 2 };
      }
      return 'all';
    }
    expect(await drive(outer(), { label: 'outer' })).toBe('all');
    await drive(steps(1), { label: 'next' });
    expect(new Set(reports.map(({ label }) => label))).toEqual(new Set(['outer', 'next']));
  });

  it('stops between two steps, tells its bar, and runs what the work has to do at its end', async () => {
    const reports = progress();
    const signal = { aborted: false };
    let cleaned = false;
    function* work(): Generator<Step, void, void> {
      try {
        yield* steps(100, (step) => (signal.aborted = step === 3));
      } finally {
        cleaned = true;
      }
    }
    const error = await failure(drive(work(), { label: 'long', signal }));
    expect(error.code).toBe('aborted');
    expect(error.message).toContain('"long" was stopped');
    expect(cleaned).toBe(true);
    expect(reports.at(-1)).toMatchObject({ done: 3, of: 100, stopped: true });
  });

  it('stops at an interrupt of the kernel where it has no signal of its own', async () => {
    const error = await failure(
      drive(
        steps(100, (step) => step === 2 && interruptWork()),
        { label: 'long' },
      ),
    );
    expect(error.code).toBe('aborted');
  });

  it('ends its bar where the work throws, and where it throws once more in `finally`', async () => {
    for (const also of [false, true]) {
      const reports = progress();
      function* work(): Generator<Step, void, void> {
        try {
          yield { done: 1, of: 4 };
          throw new Error('no memory');
        } finally {
          // eslint-disable-next-line no-unsafe-finally -- what bad work does
          if (also) throw new Error('nor any left to clean up');
        }
      }
      const error = await failure(drive(work(), { label: 'failing' }));
      expect(error.message).toBe(also ? 'nor any left to clean up' : 'no memory');
      expect(reports.at(-1)).toMatchObject({ done: 1, of: 4, stopped: true });
      stopListening();
    }
  });

  it('ends its bar where an abort makes the work throw in `finally`', async () => {
    const reports = progress();
    const signal = { aborted: false };
    function* work(): Generator<Step, void, void> {
      try {
        yield* steps(9, () => (signal.aborted = true));
      } finally {
        // eslint-disable-next-line no-unsafe-finally -- what bad work does
        throw new Error('cannot clean up');
      }
    }
    expect((await failure(drive(work(), { label: 'failing', signal }))).message).toBe('cannot clean up');
    expect(reports.at(-1)).toMatchObject({ stopped: true });
  });

  it('may say more of an abort, such as what was paid', async () => {
    const signal = { aborted: false };
    function* work(): Generator<Step, void, void> {
      try {
        yield* steps(9, () => (signal.aborted = true));
      } catch (error) {
        throw new Error('3 steps were paid', { cause: error });
      }
    }
    const error = await failure(drive(work(), { label: 'paying', signal }));
    expect(error.message).toBe('3 steps were paid');
    expect(error.cause).toBeInstanceOf(PrivacyError);
  });

  it('ends work that catches the abort and goes on', async () => {
    const signal = { aborted: false };
    let ended = false;
    function* stubborn(): Generator<Step, void, void> {
      for (;;) {
        try {
          signal.aborted = true;
          yield { done: 1, of: 2 };
        } catch {
          try {
            yield { done: 1, of: 2 };
          } finally {
            ended = true;
          }
        }
      }
    }
    expect((await failure(drive(stubborn(), { label: 'stubborn', signal }))).code).toBe('aborted');
    expect(ended).toBe(true);
  });

  it('gives other work a turn', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 1);
    const busy = (): void => {
      for (const start = performance.now(); performance.now() - start < 15;);
    };
    await drive(steps(20, busy), { label: 'busy' });
    clearInterval(timer);
    expect(others).toBeGreaterThan(1);
  });
});
