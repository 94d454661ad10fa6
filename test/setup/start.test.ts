import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { labArguments } from '../../binder/setup/parts/lab.mjs';
import { HELP, startOptions } from '../../binder/setup/parts/start-options.mjs';
import { copyExamples, TOUR, workspace } from '../../binder/setup/parts/workspace.mjs';
import { root } from '../support/project.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'epsbook-start-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what npm start is asked for', () => {
  test('help is help, and sets nothing up', () => {
    for (const asked of ['--help', '-h']) {
      const { stdout, status } = spawnSync(process.execPath, [join(root, 'binder/setup/start.mjs'), asked], {
        encoding: 'utf8',
      });
      expect({ stdout, status }).toEqual({ stdout: HELP, status: 0 });
    }
    for (const option of ['--notebook-dir', '--port', '--no-browser']) expect(HELP).toContain(option);
  });

  test('a port and a folder are taken, in either form, and the rest is JupyterLab’s', () => {
    mkdirSync(join(folder, 'my study'));
    const wanted = { help: false, port: '8890', folder: join(folder, 'my study'), more: ['--no-browser', '--ip=::1'] };
    expect(startOptions(['--no-browser', '--port', '8890', '--notebook-dir', 'my study', '--ip=::1'], folder)).toEqual(
      wanted,
    );
    expect(startOptions(['--port=8890', '--no-browser', '--notebook-dir=my study', '--ip=::1'], folder)).toEqual(
      wanted,
    );
    expect(startOptions([], folder)).toEqual({ help: false, port: undefined, folder: undefined, more: [] });
  });

  test('a folder is meant from where npm was called', () => {
    mkdirSync(join(folder, 'study'));
    const before = process.env['INIT_CWD'];
    process.env['INIT_CWD'] = folder;
    try {
      expect(startOptions(['--notebook-dir', 'study']).folder).toBe(join(folder, 'study'));
    } finally {
      if (before === undefined) delete process.env['INIT_CWD'];
      else process.env['INIT_CWD'] = before;
    }
  });

  test.each([['--notebook-dir', 'nowhere'], ['--notebook-dir']])('%s %s is told to be no folder', (...args) => {
    expect(() => startOptions(args, folder)).toThrow(/^--notebook-dir \w+ is not a folder\.$/);
  });

  test('the lab is opened at a notebook, or in a folder as it is, with what the user adds for Jupyter', () => {
    const args = labArguments({ folder, notebook: 'examples/a tour.ipynb', port: 8899, more: ['--no-browser'] });
    expect(args).toContain(`--ServerApp.root_dir=${folder}`);
    expect(args).toContain('--LabApp.default_url=/lab/tree/examples/a%20tour.ipynb');
    expect(args).toContain('--ServerApp.port=8899');
    expect(args.at(-1)).toBe('--no-browser');
    expect(args.includes('--allow-root')).toBe(process.getuid?.() === 0);
    const plain = labArguments({ folder, notebook: undefined, port: 8899, more: [] });
    expect(plain.filter((argument) => argument.includes('default_url'))).toEqual([]);
  });
});

describe('the workspace', () => {
  const places = () => ({ from: join(folder, 'from'), to: join(folder, 'to'), record: join(folder, 'record.json') });
  const original = (name: string, content: string): void => {
    mkdirSync(join(folder, 'from', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'from', name), content);
  };
  const copy = (name: string): string => readFileSync(join(folder, 'to', name), 'utf8');

  test('is no part of the sources', () => {
    const ignored = (path: string): boolean =>
      spawnSync('git', ['check-ignore', '--quiet', path], { cwd: root }).status === 0;
    expect(ignored(join(workspace, TOUR))).toBe(true);
    expect(ignored(join(root, 'notebooks/tour.ipynb'))).toBe(false);
    expect(existsSync(join(root, 'notebooks', TOUR.replace(/^examples\//, '')))).toBe(true);
  });

  test('gets a copy of each notebook, and of nothing else', () => {
    original('tour.ipynb', 'tour');
    original('deep/other.ipynb', 'other');
    original('notes.md', 'notes');
    mkdirSync(join(folder, 'from/.ipynb_checkpoints'));
    writeFileSync(join(folder, 'from/.ipynb_checkpoints/tour.ipynb'), 'old');
    expect(copyExamples(places())).toEqual({ kept: [] });
    expect([copy('tour.ipynb'), copy('deep/other.ipynb')]).toEqual(['tour', 'other']);
    expect(existsSync(join(folder, 'to/notes.md'))).toBe(false);
    expect(existsSync(join(folder, 'to/.ipynb_checkpoints'))).toBe(false);
  });

  test('a copy that is as it was follows its original; one the user changed is kept, and told once', () => {
    original('tour.ipynb', 'one');
    original('plain.ipynb', 'one');
    copyExamples(places());
    writeFileSync(join(folder, 'to/tour.ipynb'), 'the user’s');
    expect(copyExamples(places())).toEqual({ kept: [] });
    original('tour.ipynb', 'two');
    original('plain.ipynb', 'two');
    expect(copyExamples(places())).toEqual({ kept: ['tour.ipynb'] });
    expect([copy('tour.ipynb'), copy('plain.ipynb')]).toEqual(['the user’s', 'two']);
    expect(copyExamples(places())).toEqual({ kept: [] });
    rmSync(join(folder, 'to/tour.ipynb'));
    copyExamples(places());
    expect(copy('tour.ipynb')).toBe('two');
  });

  test('what stands there unrecorded is the user’s', () => {
    original('tour.ipynb', 'one');
    mkdirSync(join(folder, 'to'));
    writeFileSync(join(folder, 'to/tour.ipynb'), 'older than the record');
    copyExamples(places());
    expect(copy('tour.ipynb')).toBe('older than the record');
  });
});
