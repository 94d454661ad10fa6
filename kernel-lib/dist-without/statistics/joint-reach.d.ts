import { type Noise } from '../mechanisms/noise.js';
/** How far `draws` independent draws of noise reach that all stay within: each with the confidence's root. */
export declare const jointReach: (noise: Noise, draws: number, confidence?: number) => number;
