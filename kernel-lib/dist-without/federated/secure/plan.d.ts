import { type KeyObject } from 'node:crypto';
import { type Member } from './roster.js';
/** What everybody in a round of secure aggregation has to know alike. */
export interface SecurePlan {
    readonly members: readonly Member[];
    /** Numbers that are added up. */
    readonly size: number;
    /** Others that each client shares masks and secrets with. */
    readonly neighbors: number;
    /** Shares that open a secret, the client's own among them. */
    readonly threshold: number;
    /** Hash of all of this and of the round: bound into every key, and into what vouches for the survivors. */
    readonly session: Uint8Array;
}
export interface SecurePlanOptions {
    readonly members: readonly Member[];
    readonly size: number;
    /** Tells this round from every other of the federation. */
    readonly round: string;
    /** All others up to 255 clients, beyond that about 100 (Bell et al. 2020, SecAgg+); an even number. */
    readonly neighbors?: number;
    /** Default: more than two thirds of the shares, as a server that may deviate needs (Bonawitz et al. 2017, Theorem 6.5). */
    readonly threshold?: number;
}
/** @throws PrivacyError `invalid-argument` */
export declare function securePlan({ members, size, round, neighbors, threshold }: SecurePlanOptions): SecurePlan;
/**
 * Who shares with whom: everybody, or a ring that is permuted by the session's hash, so that neighbours that drop out together in the order
 * of the roster are not neighbours here.
 */
export declare function neighborsOf(plan: SecurePlan): readonly (readonly number[])[];
/** The members' public keys, read when the first client of this process needs them. */
export declare function agreementKeysOf(plan: SecurePlan): readonly KeyObject[];
/** How numbers become whole ones modulo 2³². */
export interface Quantization {
    /** Numbers beyond this are cut. */
    readonly range: number;
    /** Levels between −range and range. */
    readonly levels: number;
}
/** As many levels as so many clients' sums have room for in 32 bits, and no more than 2²². */
export declare const quantizationFor: (clients: number, range: number) => Quantization;
/** Writes numbers, each times `share`, as whole ones. */
export declare function quantized(values: ArrayLike<number>, share: number, { range, levels }: Quantization, target: Uint32Array, offset: number): void;
/** The sum of numbers from the sum of whole ones of so many clients. */
export declare const dequantized: (sum: number, { range, levels }: Quantization, clients: number) => number;
