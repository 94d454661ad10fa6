import { PrivacyError } from '../core/errors.js';
import { decodeAnswer, encodeAnswer } from './answers.js';
import { entriesOf } from './ledger-state.js';
import { shownPlace } from './place.js';
import { storeUnavailable } from './store-unavailable.js';
/** One ledger of a SQL store, as a session writes it. */
export function storedLedger(open) {
    const { chains, connection, ledger, opened, state } = open;
    let { head } = opened;
    let { closed } = state;
    /** What opening has read, for the first who asks. */
    let unread = opened.records;
    /** The records after a position; the ledger's head is then the last of them. */
    const recordsAfter = (position) => {
        if (position === head.seq) {
            const news = chains.after(ledger, head);
            ({ head } = news);
            return news.records;
        }
        const all = chains.all(ledger);
        ({ head } = all);
        return all.records.slice(position);
    };
    return {
        id: state.id,
        place: shownPlace(connection.place),
        terms: state.terms,
        read(position) {
            const records = position === 0 && unread !== undefined ? unread : recordsAfter(position);
            unread = undefined;
            if (position > 0 && records.some(({ kind }) => kind === 'budget')) {
                throw storeUnavailable(connection.place, `has a new budget for "${state.name}"; restart the kernel to go on under it`);
            }
            closed ||= records.some(({ kind }) => kind === 'closed');
            return { position: head.seq, entries: entriesOf(records) };
        },
        write(entry, position) {
            if (closed) {
                throw new PrivacyError('ledger-closed', { ledger: state.name }, `the budget of "${state.name}" was closed. Nothing was drawn`);
            }
            if (position !== head.seq)
                return undefined;
            const after = chains.append(ledger, head, { kind: 'entry', entry });
            head = after ?? head;
            return after?.seq;
        },
        ...answersOf(open),
    };
}
/** What was released, to be recalled. */
function answersOf({ connection, db, keepAnswers, ledger }) {
    /** Answers of this process, among them those that no text gives back unchanged. */
    const alive = new Map();
    return {
        recall(key) {
            if (alive.has(key))
                return alive.get(key);
            if (!keepAnswers)
                return undefined;
            const asked = db.selectFrom('answer').select('value').where('ledger', '=', ledger).where('key', '=', key);
            const [row] = connection.query(asked.compile());
            if (row === undefined)
                return undefined;
            const released = decodeAnswer(String(row['value']));
            alive.set(key, released);
            return released;
        },
        keep(key, released) {
            alive.set(key, released);
            const value = keepAnswers ? encodeAnswer(released) : undefined;
            if (value === undefined)
                return;
            const kept = db
                .insertInto('answer')
                .values({ ledger, key, value })
                .onConflict((conflict) => conflict.columns(['ledger', 'key']).doUpdateSet({ value }));
            // Flushed with the next debit: who loses an answer to a power cut asks again and pays again, and no debit is lost.
            connection.note(kept.compile());
        },
    };
}
//# sourceMappingURL=stored-ledger.js.map