import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/project.js';

const committed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);

/** Words in parts, so that this file does not find itself. */
const words = (...parts: string[]): string => parts.join('');

/** A path of somebody's machine. */
const ABSOLUTE = new RegExp(
  words('(?<![\\w.:/~)}-])', '/(?:home|root|Users|work|workspace|mnt|srv)/', '[\\w.-]+|\\b[A-Z]:\\\\', 'Users\\\\'),
);

/** Where packages come from is the user's own setting. */
const REGISTRY = new RegExp(
  [
    words('registry\\.', 'npmjs'),
    words('registry\\.', 'yarnpkg'),
    words('//py', 'pi\\.org'),
    words('files\\.', 'pythonhosted'),
  ].join('|'),
);

const isText = (content: Buffer): boolean => !content.subarray(0, 8000).includes(0);

function found(pattern: RegExp): string[] {
  return committed
    .filter((file) => lstatSync(join(root, file), { throwIfNoEntry: false })?.isFile() === true)
    .map((file) => ({ file, content: readFileSync(join(root, file)) }))
    .filter(({ content }) => isText(content))
    .flatMap(({ file, content }) =>
      content
        .toString()
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${String(index + 1)}`] : [])),
    );
}

describe('committed files', () => {
  test('none holds a path of somebody’s machine', () => {
    expect(committed.length).toBeGreaterThan(50);
    expect(found(ABSOLUTE)).toEqual([]);
  });

  test('none names a package registry', () => {
    expect(found(REGISTRY)).toEqual([]);
  });

  test('a planted path and a planted registry would be found', () => {
    expect(ABSOLUTE.test(words('cd /ho', 'me/ada/project'))).toBe(true);
    expect(ABSOLUTE.test(words('"C:\\Us', 'ers\\ada"'))).toBe(true);
    expect(REGISTRY.test(words('"https://registry.np', 'mjs.org/x"'))).toBe(true);
    expect(ABSOLUTE.test('#!/usr/bin/env node')).toBe(false);
  });

  test('what set-up makes is not committed', () => {
    expect(committed.filter((file) => /(^|\/)(node_modules|\.venv|\.cache|dist)\//.test(file))).toEqual([]);
  });

  test('notebooks are committed without outputs', () => {
    const notebooks = committed.filter((file) => file.endsWith('.ipynb'));
    for (const file of notebooks) {
      const { cells } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
        cells: { cell_type: string; outputs?: unknown[]; execution_count?: unknown }[];
      };
      const code = cells.filter(({ cell_type }) => cell_type === 'code');
      expect(code.every(({ outputs, execution_count }) => outputs?.length === 0 && execution_count === null)).toBe(
        true,
      );
    }
  });
});
