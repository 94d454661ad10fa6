import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ledgerPlace, shownPlace } from '../../kernel-lib/src/storage/place.js';

it('a place is told without the name of whose folder it is in', () => {
  expect(shownPlace('/home/ada/.local/share/epsbook', '/home/ada')).toBe('~/.local/share/epsbook');
  expect(shownPlace('/home/ada', '/home/ada')).toBe('~');
  expect(shownPlace('/home/adam/ledgers', '/home/ada')).toBe('/home/adam/ledgers');
  expect(shownPlace('postgres://host/ledgers', '/home/ada')).toBe('postgres://host/ledgers');
  expect(shownPlace(ledgerPlace({}))).toBe(join('~', '.local', 'share', 'epsbook'));
  expect(shownPlace(homedir())).toBe('~');
});
