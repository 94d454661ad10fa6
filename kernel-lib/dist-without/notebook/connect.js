import { interruptWork, onProgress } from '../work/index.js';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { onSessionOpened, setSessionDefaults } from '../session/index.js';
import { onInterrupt } from './interruption.js';
import { showLedger } from './ledger.js';
import { showProgress } from './progress.js';
import { inTslab } from './tslab.js';
// In a notebook, sessions show their ledgers, long work shows its progress, and an interrupt stops it, without being asked to.
onSessionOpened(showLedger);
onProgress(showProgress);
onInterrupt(interruptWork);
// A notebook's ledgers outlive its kernel. The store's packages are loaded with the first session, and not with the import.
const storage = () => createRequire(import.meta.url)('../storage/index.js');
// Its worker threads and child processes are told by the environment: they spend the same budgets, not ones of their own.
const OF_NOTEBOOK = 'EPSBOOK_NOTEBOOK';
if (inTslab())
    process.env[OF_NOTEBOOK] = notebookName() ?? '';
const notebook = process.env[OF_NOTEBOOK];
if (notebook !== undefined) {
    setSessionDefaults({ store: () => storage().openLedgerStore(), notebook: notebook === '' ? undefined : notebook });
}
/** The notebook's path, as Jupyter Server tells its kernels; without a name where something else started the kernel. */
function notebookName() {
    const path = process.env['JPY_SESSION_NAME'];
    return path === undefined || path === '' ? undefined : basename(path);
}
//# sourceMappingURL=connect.js.map