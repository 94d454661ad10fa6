import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ledgerPlace, shownPlace } from '../../kernel-lib/src/storage/place.js';

it('a place is told without the name of whose folder it is in', () => {
  expect(shownPlace('/people/ada/.local/share/epsbook', '/people/ada')).toBe('~/.local/share/epsbook');
  expect(shownPlace('/people/ada', '/people/ada')).toBe('~');
  expect(shownPlace('/people/adam/ledgers', '/people/ada')).toBe('/people/adam/ledgers');
  expect(shownPlace('postgres://host/ledgers', '/people/ada')).toBe('postgres://host/ledgers');
  expect(shownPlace(ledgerPlace({}))).toBe(join('~', '.local', 'share', 'epsbook'));
  expect(shownPlace(homedir())).toBe('~');
});
