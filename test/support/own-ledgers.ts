/** Each file of tests keeps its ledgers in a folder of its own: not in the user's, and not where another file opened data of the same name. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

process.env['EPSBOOK_LEDGERS'] = '';
process.env['XDG_DATA_HOME'] = mkdtempSync(join(tmpdir(), 'epsbook-test-'));
