import { expect, it } from 'vitest';
import { PrivacyError } from '../../kernel-lib/src/core/index.js';
import * as mechanisms from '../../kernel-lib/src/mechanisms/index.js';

const FACTORIES = [
  'laplace',
  'gaussian',
  'discreteLaplace',
  'discreteGaussian',
  'staircase',
  'exponential',
  'permuteAndFlip',
  'reportNoisyMax',
  'sparseVector',
  'randomizedResponse',
  'partitionSelection',
  'noisyThreshold',
] as const;

it.each(FACTORIES)('%s refuses to be made without options, and says which', (name) => {
  const make = mechanisms[name] as (options: unknown) => unknown;
  for (const options of [undefined, null, 1, 'epsilon']) {
    expect(() => make(options)).toThrow(PrivacyError);
    expect(() => make(options)).toThrow('options must be an object, such as {');
  }
});
