import { invalidArgument, requireOptions } from '../core/errors.js';
import { withForm } from '../core/form.js';
import { formatDelta, formatDown, formatUp, formatValue } from '../core/format.js';
import { escapeHtml } from '../core/html.js';
import { count, delta as parseDelta, nonNegative } from '../core/quantities.js';
import { secureRandom } from '../core/random.js';
import { auditInOneRun } from './one-run.js';
/** Whether each of so many canaries is put into the training data: a fair coin each, as the audit's theorem asks. */
export function canaryCoins(canaries, random = secureRandom()) {
    const bytes = new Uint8Array(Math.ceil(count(canaries, 'canaries') / 8));
    random.fill(bytes);
    return Object.freeze(Array.from({ length: canaries }, (_, index) => ((bytes[index >> 3] >> (index & 7)) & 1) === 1));
}
function parse(canaries) {
    requireOptions(canaries, '{ included: canaryCoins(1000), losses }');
    const { included, losses } = canaries;
    if (!Array.isArray(included) || included.length === 0)
        throw invalidArgument('included', 'at least one canary');
    if (losses.length !== included.length)
        throw invalidArgument('losses', 'one for each canary');
    const all = Array.from(losses, (loss, index) => ({ loss, included: included[index] === true }));
    // A loss of ∞ is a loss; one that is not a number has no place in the order.
    if (all.some(({ loss }) => typeof loss !== 'number' || Number.isNaN(loss)))
        throw invalidArgument('losses', 'numbers only');
    return all.sort((one, other) => (one.loss === other.loss ? 0 : one.loss - other.loss));
}
/**
 * The loss-threshold membership attack (Yeom et al. 2018): rows of low loss are taken for members. Its figures describe these rows; a
 * bound on ε, with a confidence, comes from {@link auditByLosses}.
 * @throws PrivacyError `invalid-argument` where there are no members or no others
 */
export function membershipAttack(canaries) {
    const sorted = parse(canaries);
    const members = sorted.filter(({ included }) => included).length;
    const others = sorted.length - members;
    if (members === 0 || others === 0)
        throw invalidArgument('included', 'with members and with others');
    let below = 0;
    let caught = 0;
    let pairs = 0;
    let advantage = 0;
    for (let from = 0; from < sorted.length;) {
        let to = from;
        let here = 0;
        for (; to < sorted.length && sorted[to]?.loss === sorted[from]?.loss; to++)
            if (sorted[to]?.included === true)
                here++;
        const othersHere = to - from - here;
        // Members of this loss are above `below` others, which makes them wrong there, and tie with those of here.
        pairs += here * (others - below - othersHere / 2);
        caught += here;
        below += othersHere;
        advantage = Math.max(advantage, caught / members - below / others);
        from = to;
    }
    return Object.freeze({ auc: pairs / (members * others), advantage, members, others });
}
/**
 * A lower bound on ε from one run (Steinke, Nasr and Jagielski 2023): canaries were put in by fair coins, the model was trained once, and
 * the lowest losses are guessed to be in, the highest out. Of all models that are (ε, δ)-DP for an ε below the bound, no more than one in
 * 1/(1 − confidence) would let so many guesses be right. The losses are of canaries, which nobody's data are; of private rows they would
 * be a release.
 */
export function auditByLosses(options) {
    const sorted = parse(options);
    const guesses = count(options.guesses, 'guesses', 2);
    if (guesses > sorted.length)
        throw invalidArgument('guesses', 'at most the number of canaries');
    const delta = parseDelta(options.delta);
    const confidence = options.confidence ?? 0.95;
    if (!(confidence > 0 && confidence < 1))
        throw invalidArgument('confidence', 'a number greater than 0 and less than 1');
    const low = Math.ceil(guesses / 2);
    const high = guesses - low;
    const correct = sorted.slice(0, low).filter(({ included }) => included).length +
        sorted.slice(sorted.length - high).filter(({ included }) => !included).length;
    const lowerBound = auditInOneRun({ canaries: sorted.length, guesses, correct }, delta, 1 - confidence);
    const report = {
        kind: 'audit',
        label: options.label,
        ...(options.entry !== undefined && { entry: options.entry }),
        method: `one run, ${String(sorted.length)} canaries, ${String(correct)} of ${String(guesses)} guesses right`,
        confidence,
        delta,
        lowerBound,
        ...(options.claimed !== undefined && { claimed: nonNegative(options.claimed, 'claimed') }),
    };
    return Object.freeze(withForm(report, auditForm));
}
/** An audit as notebooks show it. */
function auditForm({ claimed, confidence, delta, label, lowerBound, method }) {
    const bound = `ε is ${formatDown(lowerBound)} or more (${formatValue(100 * confidence)} %, at δ ${formatDelta(delta)})`;
    const verdict = claimed === undefined
        ? ''
        : `; ${lowerBound > claimed ? 'refutes' : 'does not refute'} the claimed ε ${formatUp(claimed)}`;
    return {
        text: `${label}: ${bound}${verdict} · ${method}`,
        html: `<div>${escapeHtml(label)}: <strong>${escapeHtml(bound)}</strong>${escapeHtml(verdict)}</div>` +
            `<div style="opacity: 0.75">${escapeHtml(method)}</div>`,
    };
}
//# sourceMappingURL=canaries.js.map