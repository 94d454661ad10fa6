import { latest } from './latest.js';
/**
 * Shows a state and keeps what is shown up to date: one display, below the cell in which it changed first, updated in
 * place at most `perSecond` times a second and always to the last state (see {@link latest}).
 * Where the display is not live the bundle is never made.
 * @param bundle the state as it is then, whole: an update replaces what was shown
 */
export function createLivePublisher({ display, id, bundle, perSecond, clock, }) {
    let shown = false;
    const publisher = latest(() => {
        if (shown)
            display.update(id, bundle());
        else
            display.show(bundle(), id);
        shown = true;
    }, perSecond, clock);
    return {
        changed() {
            if (display.live)
                publisher.changed();
        },
        flush: publisher.flush,
    };
}
//# sourceMappingURL=live-publisher.js.map