/** Displays are renewed at most so often, in milliseconds. */
const SHOW_EVERY = 100;
/** Shows a federation's reports where there is a session to show them: each that is an end, and of a running one as many as are seen. */
export function liveReport(session) {
    let shown = 0;
    return (report) => {
        if (session === undefined || (report.state === 'running' && Date.now() - shown < SHOW_EVERY))
            return;
        shown = Date.now();
        session.show(report);
    };
}
//# sourceMappingURL=live-report.js.map