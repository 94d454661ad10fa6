import type { TranslationBundle } from '@jupyterlab/translation';
import type { ClientState } from 'epsbook/reports';
import { showCount } from '../../words/index.js';
import type { FederationFigure } from './figure.js';

/** How far a federation is. */
export function roundsInWords({ state, round, rounds }: FederationFigure, trans: TranslationBundle): string {
  const [done, of] = [showCount(round), showCount(rounds)];
  switch (state) {
    case 'running':
      return trans.__('round %1 of %2', done, of);
    case 'done':
      return trans.__('%1 rounds', done);
    case 'stopped':
      return trans.__('stopped at round %1 of %2', done, of);
  }
}

export function clientState(state: ClientState, trans: TranslationBundle): string {
  const names: Record<ClientState, string> = {
    waiting: trans.__('waiting'),
    training: trans.__('training'),
    sent: trans.__('sent'),
    dropped: trans.__('dropped out'),
    rejected: trans.__('rejected'),
  };
  return names[state];
}
