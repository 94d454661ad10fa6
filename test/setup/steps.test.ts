import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkFolder, writeWhole } from '../../binder/setup/parts/atomic.mjs';
import { SetupProblem } from '../../binder/setup/parts/problem.mjs';
import { fingerprint, stamp } from '../../binder/setup/parts/stamp.mjs';
import { runSteps, type Step } from '../../binder/setup/parts/step.mjs';
import { node } from '../../binder/setup/steps/node.mjs';
import { matches } from '../../binder/setup/steps/packages.mjs';
import { writtenFile } from '../../binder/setup/steps/written-file.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epsbook-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the steps, and gives what they told. */
async function told(steps: readonly Step[]): Promise<string[]> {
  const lines: string[] = [];
  await runSteps(steps, (line) => void lines.push(line));
  return lines;
}

describe('steps', () => {
  test('run in order, tell what they do and how long it took, and are skipped when up to date', async () => {
    const ran: string[] = [];
    const step = (name: string): Step => ({
      name,
      isUpToDate: () => ran.includes(name),
      run: (say) => {
        say(`making ${name}`);
        ran.push(name);
      },
    });
    const first = await told([step('one'), step('two')]);
    expect(first.slice(0, 2)).toEqual(['… one', '    making one']);
    expect(first[2]).toMatch(/^✓ one: \d+\.\d s$/);
    expect(await told([step('one'), step('two')])).toEqual([
      '✓ one: up to date',
      '✓ two: up to date',
      expect.stringMatching(/^✓ set up in \d+\.\d s\n$/),
    ]);
    expect(ran).toEqual(['one', 'two']);
  });

  test('stop at the first that cannot be done, and go on from there the next time', async () => {
    const ran: string[] = [];
    let broken = true;
    const good: Step = {
      name: 'good',
      isUpToDate: () => ran.includes('good'),
      run: () => void ran.push('good'),
    };
    const bad: Step = {
      name: 'bad',
      isUpToDate: () => ran.includes('bad'),
      run: () => {
        if (broken) throw new SetupProblem('no compiler', 'install one');
        ran.push('bad');
      },
    };
    await expect(told([good, bad])).rejects.toThrow('no compiler');
    broken = false;
    expect((await told([good, bad]))[0]).toBe('✓ good: up to date');
    expect(ran).toEqual(['good', 'bad']);
  });

  test('a file that set-up writes is written again only when its content differs', async () => {
    const file = join(folder, 'deep', 'settings.json');
    const step = writtenFile('settings', file, () => '{}\n');
    expect(await step.isUpToDate()).toBe(false);
    await step.run(() => undefined);
    expect(await step.isUpToDate()).toBe(true);
    writeFileSync(file, '{ "edited": true }');
    expect(await step.isUpToDate()).toBe(false);
  });
});

describe('Node', () => {
  test.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('%s is recent enough', (version) => {
    expect(node(version).isUpToDate()).toBe(true);
  });

  test.each(['18.19.0', '20.18.3', '20.9.0'])('%s is told to be too old, and what to do', (version) => {
    expect(node(version).isUpToDate()).toBe(false);
    expect(() => node(version).run(() => undefined)).toThrow(`Node ${version} is too old; 20.19 or later is needed.`);
  });
});

describe('npm packages', () => {
  const locked = {
    '': {},
    'kernel-lib': { version: '0.1.0' },
    'node_modules/epsbook': { link: true },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '2.0.0' },
    'node_modules/for-another-platform': { version: '3.0.0', optional: true },
  };
  const installed = {
    'node_modules/epsbook': { link: true },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '2.0.0' },
  };

  test('what is installed matches the lock, but for what is optional', () => {
    expect(matches(locked, installed)).toBe(true);
  });

  test('another version, a missing package and one that is not locked do not', () => {
    expect(matches(locked, { ...installed, 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    expect(matches(locked, { 'node_modules/a': { version: '1.0.0' } })).toBe(false);
    expect(matches(locked, { ...installed, 'node_modules/c': { version: '1.0.0' } })).toBe(false);
  });
});

describe('stamps and files', () => {
  test('a stamp holds for what it was set to, until it is cleared', () => {
    const done = stamp('build', folder);
    expect(done.holds('one')).toBe(false);
    done.set('one');
    expect([done.holds('one'), done.holds('two')]).toEqual([true, false]);
    done.clear();
    expect(done.holds('one')).toBe(false);
  });

  test('a fingerprint changes with the facts and with what is hashed, and not otherwise', () => {
    const inputs = ['binder/setup'];
    expect(fingerprint(inputs, ['v1'])).toBe(fingerprint(inputs, ['v1']));
    expect(fingerprint(inputs, ['v1'])).not.toBe(fingerprint(inputs, ['v2']));
    expect(fingerprint(inputs)).not.toBe(fingerprint(['binder/requirements.txt']));
    expect(fingerprint(['no/such/file'])).toBe(fingerprint([]));
  });

  test('a file is written whole, with nothing left beside it', () => {
    const file = join(folder, 'a', 'b.json');
    writeWhole(file, 'one');
    writeWhole(file, 'two');
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.json']);
  });

  test('a link takes the place of an older link and of a folder', () => {
    for (const name of ['one', 'two']) writeWhole(join(folder, name, 'name'), name);
    const link = join(folder, 'place', 'link');
    writeWhole(join(link, 'old'), 'a folder was here');
    linkFolder(link, join(folder, 'one'));
    expect(readFileSync(join(link, 'name'), 'utf8')).toBe('one');
    linkFolder(link, join(folder, 'two'));
    expect(readFileSync(join(link, 'name'), 'utf8')).toBe('two');
    expect(existsSync(join(folder, 'one', 'name'))).toBe(true);
    expect(readdirSync(join(folder, 'place'))).toEqual(['link']);
  });
});
