import type { Display } from './display.js';
import { type Clock, type Latest } from './latest.js';
import type { MimeBundle } from './mime-bundle.js';
/**
 * Shows a state and keeps what is shown up to date: one display, below the cell in which it changed first, updated in
 * place at most `perSecond` times a second and always to the last state (see {@link latest}).
 * Where the display is not live the bundle is never made.
 * @param bundle the state as it is then, whole: an update replaces what was shown
 */
export declare function createLivePublisher({ display, id, bundle, perSecond, clock, }: {
    readonly display: Display;
    readonly id: string;
    readonly bundle: () => MimeBundle;
    readonly perSecond?: number;
    readonly clock?: Clock;
}): Latest;
