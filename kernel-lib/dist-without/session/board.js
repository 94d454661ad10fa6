import { invalidArgument } from '../core/errors.js';
import { checkReport } from '../reports/codec.js';
import { text } from './dataset.js';
/** Reports of one kind that a session shows at once. */
const MOST_OF_A_KIND = 20;
/** What a session shows beside its ledger: reports by kind and label, the latest of each. */
export class Board {
    #reports = new Map();
    /** In the order in which they were last shown. */
    get reports() {
        return Object.freeze([...this.#reports.values()]);
    }
    /** Puts a report up in place of the one of the same kind and label; the oldest of too many of a kind goes. */
    show(report) {
        const { kind, label } = checkReport(report);
        text(label, 'report.label');
        const key = `${kind} ${label}`;
        this.#reports.delete(key);
        const ofKind = [...this.#reports].filter(([, other]) => other.kind === kind);
        if (ofKind.length >= MOST_OF_A_KIND)
            this.#reports.delete(ofKind[0]?.[0] ?? '');
        this.#reports.set(key, report);
    }
}
/** Checks that something is an argument of `session.show`, before it is looked at. */
export function reportOf(report) {
    if (typeof report !== 'object' || report === null) {
        throw invalidArgument('report', "a report, such as { kind: 'training', … }");
    }
    return report;
}
//# sourceMappingURL=board.js.map