import type { ClientUpdate, StrategyState } from '../strategies/index.js';
/** An update of zeros, to ask a strategy what an update contributes. */
export declare const emptyUpdate: (size: number) => ClientUpdate;
/** What is wrong with an update; undefined where nothing is. */
export declare function flawOf(update: ClientUpdate, client: {
    readonly id: string;
}, state: Pick<StrategyState, 'round' | 'weights'>): string | undefined;
