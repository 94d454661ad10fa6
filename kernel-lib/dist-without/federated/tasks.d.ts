import type { RandomSource } from '../core/random.js';
import type { Schedule } from '../training/index.js';
import type { TrainingTask } from './clients/client.js';
import type { Strategy, StrategyState } from './strategies/index.js';
/** How every client trains in a round. */
export interface LocalOptions {
    /** Passes over its rows; default 1. A function of the client's id lets slow clients do less. */
    readonly epochs?: number | ((client: string, round: number) => number);
    /** Rows of a step; default 32, Infinity takes all. */
    readonly batchSize?: number;
    /** Default 0.05; a schedule is asked with the round, counted from 0. */
    readonly learningRate?: number | Schedule;
    /** Default `sgd`. */
    readonly optimizer?: 'sgd' | 'adam';
}
/** What the tasks of a federation follow from, besides its state. */
export interface TaskTerms {
    readonly strategy: Strategy;
    readonly local: LocalOptions | undefined;
    /** Of the federation: those of rounds and clients follow from it. */
    readonly seed: bigint;
}
/** What a client is asked to do in the round that begins with the state: the same whenever it is asked, here or behind a server. */
export declare function trainingTask({ strategy, local, seed }: TaskTerms, state: StrategyState, { id, index }: {
    readonly id: string;
    readonly index: number;
}): TrainingTask;
/** The learning rate of a round, counted from 0. */
export declare const learningRateOf: ({ learningRate }: LocalOptions, round: number) => number;
export declare const epochsOf: (epochs: NonNullable<LocalOptions["epochs"]>, client: string, round: number) => number;
/** Of a round: rounds that are tried again have the same. */
export declare const roundSeed: (seed: bigint, round: number) => bigint;
/** 64 random bits. */
export declare function wordOf(random: RandomSource): bigint;
/** Refuses what no client could be asked to do; schedules are checked when they are asked. */
export declare function checkLocal({ batchSize, epochs, learningRate, optimizer }?: LocalOptions): void;
