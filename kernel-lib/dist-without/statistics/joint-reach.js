import { CONFIDENCE } from '../mechanisms/noise.js';
/** How far `draws` independent draws of noise reach that all stay within: each with the confidence's root. */
export const jointReach = (noise, draws, confidence = CONFIDENCE) => noise.reach(confidence ** (1 / draws));
//# sourceMappingURL=joint-reach.js.map