import { expect, it } from 'vitest';
import {
  composed,
  gaussianEvent,
  laplaceEvent,
  poissonSampled,
  repeated,
  type DpEvent,
} from '../../kernel-lib/src/accounting/index.js';
import { isRepeat, type LedgerEntry } from '../../kernel-lib/src/ledger/index.js';

const entry = (event: DpEvent): LedgerEntry => ({
  id: '1',
  kind: 'release',
  label: 'patients',
  mechanism: 'laplace',
  event,
  claim: { epsilon: 0.1 as never, delta: 0 as never },
  times: 1,
  scale: 10,
  random: 'secure',
  at: 0,
});

const sampled = poissonSampled(0.01, gaussianEvent(1));

it.each([
  ['a release', laplaceEvent(10)],
  ['several releases in one', composed([laplaceEvent(10), repeated(gaussianEvent(1), 2)])],
])('%s made again is kept as one with a count', (_, event) => {
  expect(isRepeat(entry(event), entry(event))).toBe(true);
});

it.each([
  ['a sampled release', sampled],
  ['a run of sampled steps', repeated(sampled, 3)],
  ['a release that is sampled in part', composed([laplaceEvent(10), sampled])],
])('%s made again stays an entry of its own, since two are no run that was bought whole', (_, event) => {
  expect(isRepeat(entry(event), entry(event))).toBe(false);
});
