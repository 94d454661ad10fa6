import { interruptWork, onProgress } from '../work/index.js';
import { onSessionOpened } from '../session/index.js';
import { onInterrupt } from './interruption.js';
import { showLedger } from './ledger.js';
import { showProgress } from './progress.js';

// In a notebook, sessions show their ledgers, long work shows its progress, and an interrupt stops it, without being asked to.
onSessionOpened(showLedger);
onProgress(showProgress);
onInterrupt(interruptWork);
