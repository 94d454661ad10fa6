const OPEN_UPDATES = 'the server sees single updates, which tell of rows unless clients add noise to them: federated learning alone is not private';
/** What a reader of a federation's figures must know. */
export function noticesOf(strategy, aggregator, privacy) {
    const open = privacy === undefined && aggregator.shows === 'single updates' ? [OPEN_UPDATES] : [];
    return [...new Set([...strategy.notices, ...aggregator.notices, ...(privacy?.notices ?? open)])];
}
//# sourceMappingURL=notices.js.map