import { CONFIDENCE, type Noise } from '../mechanisms/noise.js';

/**
 * How far `draws` independent draws of noise reach that must all stay within, by the union bound; undefined for noise of which nothing
 * is known.
 */
export const jointReach = (noise: Noise | undefined, draws: number, confidence = CONFIDENCE): number | undefined =>
  noise?.reach(1 - (1 - confidence) / draws);
