/** Products with a matrix in the clear by diagonals, over {@link KeySwitch}: the vector's digits serve for all baby steps. */
import type { Ciphertext, Engine, Plaintext } from '../engine.js';
import type { KeySwitch } from './key-switch.js';
/** The diagonals that one giant step takes: residues of the level, one plaintext after another. */
export type DiagonalBytes = Uint8Array | undefined;
/** The diagonals' residues by giant steps; undefined where all of a step are zero. */
export declare function diagonalBytes(engine: Engine, diagonals: readonly (Plaintext | undefined)[], baby: number, level: number): readonly DiagonalBytes[];
/** Whether the kernel's memory is large enough. */
export declare const fitsHoisted: (keySwitch: KeySwitch, baby: number, level: number) => boolean;
/**
 * The sum over giant steps g of (the sum over baby steps b of diagonal g + b times the vector turned by b), turned by g. Turned parts
 * are summed before they are divided by the switching prime, so that this happens once.
 * @param diagonals of {@link diagonalBytes}
 * @param scale of the result
 */
export declare function hoistedProduct(keySwitch: KeySwitch, engine: Engine, vector: Ciphertext, diagonals: readonly DiagonalBytes[], baby: number, scale: number): Ciphertext;
