import type { FederationReport } from '../reports/index.js';
import type { Session } from '../session/index.js';
/** Shows a federation's reports where there is a session to show them: each that is an end, and of a running one as many as are seen. */
export declare function liveReport(session: Session | undefined): (report: FederationReport) => void;
