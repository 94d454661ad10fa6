import { count, delta as parseDelta, nonNegative } from '../core/quantities.js';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { logBinomialPmf, logBinomialUpperTail } from '../accounting/special/binomial.js';
import { leastNonPositive } from '../accounting/special/root.js';
function parse(guesses) {
    requireOptions(guesses, '{ canaries: 1000, guesses: 100, correct: 95 }');
    count(guesses.canaries, 'canaries');
    count(guesses.guesses, 'guesses', 0);
    count(guesses.correct, 'correct', 0);
    if (guesses.guesses > guesses.canaries)
        throw invalidArgument('guesses', 'at most canaries');
    if (guesses.correct > guesses.guesses)
        throw invalidArgument('correct', 'at most guesses');
    return guesses;
}
/** ln of the least probabilities that are still counted; smaller ones vanish beside the p-value. */
const LEAST_LOG = -700;
/**
 * The largest of Pr[correct − i ≤ Bin(n, p) < correct] / i over all i ≥ 1. The probabilities rise towards the mode and fall beyond it,
 * so that only those within reach of it are looked at, each made of the one before.
 */
function largestMean(n, correct, p, q) {
    const toMode = correct - Math.floor((n + 1) * p);
    let fewer = 1;
    for (let end = Math.max(1, toMode); fewer < end;) {
        const middle = Math.floor((fewer + end) / 2);
        if (logBinomialPmf(n, correct - middle, p, q) > LEAST_LOG)
            end = middle;
        else
            fewer = middle + 1;
    }
    let term = Math.exp(logBinomialPmf(n, correct - fewer, p, q));
    let sum = 0;
    let most = 0;
    for (; fewer <= correct && term > 0; fewer++) {
        sum += term;
        most = Math.max(most, sum / fewer);
        const left = correct - fewer;
        const fall = (left / (n - left + 1)) * (q / p);
        term *= fall;
        // The terms left are less than a geometric series, and with the sum a probability: if even so no later mean is larger, this is it.
        const total = Math.min(1, fall < 1 ? sum + term / (1 - fall) : 1);
        if (total / (fewer + 1) < most)
            break;
    }
    return most;
}
/**
 * The probability that an (ε, δ)-DP mechanism lets so many guesses be right, at most
 * (Steinke, Nasr and Jagielski 2023, Theorem 5.2: a binomial tail at e^ε/(1 + e^ε), and what δ adds to it).
 */
export function oneRunPValue(guesses, epsilon, delta) {
    const { canaries, guesses: ventured, correct } = parse(guesses);
    nonNegative(epsilon, 'epsilon');
    parseDelta(delta);
    const p = 1 / (1 + Math.exp(-epsilon));
    const q = 1 / (1 + Math.exp(epsilon));
    const tail = Math.exp(logBinomialUpperTail(ventured, correct, p, q));
    if (delta === 0)
        return tail;
    const most = largestMean(ventured, correct, p, q);
    return Math.min(1, tail + 2 * canaries * delta * most);
}
/**
 * The largest ε that the guesses refute, from a single run: with the given significance, the mechanism is not (ε, δ)-DP for any
 * smaller ε (Steinke, Nasr and Jagielski 2023, Algorithm 1). 0 says that nothing was found, not that the mechanism is private.
 * @param significance the chance of a false alarm, such as 0.05
 */
export function auditInOneRun(guesses, delta, significance = 0.05) {
    parse(guesses);
    parseDelta(delta);
    if (!(significance > 0 && significance < 1))
        throw invalidArgument('significance', 'a number greater than 0 and less than 1');
    const lack = (epsilon) => Math.log(significance / oneRunPValue(guesses, epsilon, delta));
    if (lack(0) <= 0)
        return 0;
    let high = 1;
    while (lack(high) > 0)
        high *= 2;
    // The point found is the first that is not refuted; one step of the search below it still is.
    return leastNonPositive(lack, high === 1 ? 0 : high / 2, high, 1e-12) * (1 - 2e-12);
}
//# sourceMappingURL=one-run.js.map