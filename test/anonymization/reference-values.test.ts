import { describe, expect, test } from 'vitest';
import {
  anonymize,
  deltaPresence,
  distinctDiversity,
  kAnonymity,
  kMap,
  recursiveDiversity,
  tCloseness,
  type LossName,
  type PrivacyModel,
} from '../../kernel-lib/src/anonymization/index.js';
import { adult, hasAdult } from './adult.js';

interface Reference {
  readonly models: readonly PrivacyModel[];
  readonly limit: number;
  readonly loss?: LossName;
  /** Occupation is sensitive, and no quasi-identifier. */
  readonly occupation?: true;
  readonly subset?: true;
  readonly levels: readonly number[];
  readonly value: number;
  readonly suppressed: number;
  readonly classes?: number;
}

describe.skipIf(!hasAdult)('optima on Adult (skipped without EPSBOOK_DATA)', () => {
  const data = hasAdult ? adult() : undefined;
  const occupation = data?.hierarchies['occupation'];

  // Published by ARX, or confirmed by brute force over all nodes.
  const REFERENCES: Readonly<Record<string, Reference>> = {
    'k 5': {
      models: [kAnonymity(5)],
      limit: 0,
      levels: [1, 2, 1, 1, 3, 2, 2, 1, 1],
      value: 407289.5389,
      suppressed: 0,
      classes: 48,
    },
    'k 5, 4 %': {
      models: [kAnonymity(5)],
      limit: 0.04,
      levels: [1, 0, 1, 1, 3, 2, 2, 0, 1],
      value: 255559.8546,
      suppressed: 906,
      classes: 1046,
    },
    'k 5, loss metric': {
      models: [kAnonymity(5)],
      limit: 0,
      loss: 'lossMetric',
      levels: [0, 4, 1, 1, 3, 2, 2, 1, 0],
      value: 0.6355438467,
      suppressed: 0,
      classes: 24,
    },
    'k 5, geometric': {
      models: [kAnonymity(5)],
      limit: 0,
      loss: 'geometricLossMetric',
      levels: [0, 4, 1, 1, 3, 2, 2, 1, 0],
      value: 0.5731509656,
      suppressed: 0,
      classes: 24,
    },
    'k 5, 4 %, loss metric': {
      models: [kAnonymity(5)],
      limit: 0.04,
      loss: 'lossMetric',
      levels: [0, 3, 0, 1, 1, 1, 1, 2, 0],
      value: 0.2928158759,
      suppressed: 1178,
      classes: 370,
    },
    'k 5, 4 %, geometric': {
      models: [kAnonymity(5)],
      limit: 0.04,
      loss: 'geometricLossMetric',
      levels: [0, 3, 0, 1, 1, 1, 1, 2, 0],
      value: 0.2661108192,
      suppressed: 1178,
      classes: 370,
    },
    'distinct 3, 4 %': {
      models: [distinctDiversity('occupation', 3)],
      occupation: true,
      limit: 0.04,
      levels: [0, 0, 1, 0, 2, 2, 2, 1],
      value: 170361.994413,
      suppressed: 998,
      classes: 829,
    },
    // One of three optima of .625: the lowest sum of levels, then the lowest levels.
    'distinct 3, loss metric': {
      models: [distinctDiversity('occupation', 3)],
      occupation: true,
      limit: 0,
      loss: 'lossMetric',
      levels: [0, 4, 1, 0, 3, 2, 2, 0],
      value: 0.625,
      suppressed: 0,
    },
    'recursive (3, 2)': {
      models: [recursiveDiversity('occupation', 3, 2)],
      occupation: true,
      limit: 0,
      levels: [1, 1, 1, 2, 2, 2, 2, 1],
      value: 321727.423641,
      suppressed: 0,
      classes: 44,
    },
    'recursive (3, 2), 4 %': {
      models: [recursiveDiversity('occupation', 3, 2)],
      occupation: true,
      limit: 0.04,
      levels: [0, 0, 1, 0, 2, 2, 2, 0],
      value: 145943.86976,
      suppressed: 796,
      classes: 1346,
    },
    't .2 equal, 4 %': {
      models: [tCloseness('occupation', 0.2)],
      occupation: true,
      limit: 0.04,
      levels: [1, 4, 1, 0, 3, 2, 2, 1],
      value: 400997.81986,
      suppressed: 848,
      classes: 5,
    },
    't .2 hierarchical, 4 %': {
      models: occupation ? [tCloseness('occupation', 0.2, { hierarchy: occupation })] : [],
      occupation: true,
      limit: 0.04,
      levels: [1, 4, 0, 0, 3, 2, 2, 1],
      value: 377622.784587,
      suppressed: 1088,
      classes: 16,
    },
    'δ-presence (.05, .15)': {
      models: [deltaPresence(0.05, 0.15)],
      subset: true,
      limit: 0,
      levels: [0, 4, 1, 2, 3, 2, 2, 0, 1],
      value: 42653.944749,
      suppressed: 0,
      classes: 27,
    },
    '5-map, 4 %': {
      models: [kMap(5)],
      subset: true,
      limit: 0.04,
      levels: [0, 0, 1, 1, 2, 2, 2, 1, 1],
      value: 24966.249054,
      suppressed: 117,
    },
  };

  test.each(Object.entries(REFERENCES))(
    '%s',
    async (_, { models, limit, loss = 'entropy', levels, value, suppressed, classes, ...asked }) => {
      const { columns, values, hierarchies } = data ?? adult();
      const quasiIdentifiers = Object.fromEntries(
        Object.entries(hierarchies).filter(([name]) => asked.occupation !== true || name !== 'occupation'),
      );
      const result = await anonymize(
        { columns, values },
        {
          quasiIdentifiers,
          models,
          loss,
          suppressionLimit: limit,
          ...(asked.subset === true && { released: (row) => row % 10 === 0 }),
        },
      );
      expect(Object.values(result.levels)).toEqual(levels);
      expect(Math.abs(result.loss.value / value - 1)).toBeLessThan(3e-10);
      expect(result.suppressedRows).toBe(suppressed);
      if (classes !== undefined) expect(result.classes).toBe(classes);
    },
  );
});
