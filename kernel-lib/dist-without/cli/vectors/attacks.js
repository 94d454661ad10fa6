import { explain } from '../../accounting/explain/index.js';
import { shuffleEpsilon, shuffleEpsilonClosedForm } from '../../accounting/index.js';
import { auditByCounting, auditInOneRun, oneRunPValue } from '../../audit/index.js';
import { sqrtFactorization, treeSensitivity } from '../../training/noise/matrix-mechanism.js';
import { absolute, between, each, exact, relative } from './check.js';
/** What attacks can and did find out. */
export const attackKinds = {
    audit_one_run: (params, expected) => {
        const guesses = {
            canaries: params.number('canaries'),
            guesses: params.number('guesses'),
            correct: params.number('correct'),
        };
        const delta = params.number('delta');
        const lower = auditInOneRun(guesses, delta, params.number('significance'));
        return [
            absolute('eps_lower', lower, expected.number('eps_lower'), 1e-5),
            relative('p_value_at_eps1', oneRunPValue(guesses, 1, delta), expected.number('p_value_at_eps1'), 1e-8),
        ];
    },
    audit_clopper_pearson: (params, expected) => {
        const counts = {
            present: { events: params.number('k1'), trials: params.number('n1') },
            absent: { events: params.number('k0'), trials: params.number('n0') },
        };
        const audit = auditByCounting(counts, params.number('delta'), params.number('confidence'));
        return [
            relative('p1_lower', audit.presentLower, expected.number('p1_lower'), 1e-8),
            relative('p0_upper', audit.absentUpper, expected.number('p0_upper'), 1e-8),
            relative('eps_lower', audit.epsilonLower, expected.number('eps_lower'), 1e-8),
        ];
    },
    explain_epsilon: (params, expected) => {
        const told = explain(params.number('epsilon'), params.number('delta'), params.number('prior'));
        const { posterior } = told;
        return [
            expected.has('posterior_upper')
                ? relative('posterior_upper', posterior ?? Number.NaN, expected.number('posterior_upper'), 1e-12)
                : exact('posterior_upper is not given', posterior === undefined ? 1 : 0, 1),
            relative('tpr_at_fpr_1pct', told.truePositiveRateAtOnePercent, expected.number('tpr_at_fpr_1pct'), 1e-12),
            relative('max_accuracy_balanced', told.membershipAccuracy, expected.number('max_accuracy_balanced'), 1e-12),
        ];
    },
};
/** Amplification by shuffling, and noise correlated over steps. */
export const amplificationKinds = {
    shuffle_amplification: (params, expected) => {
        const [reports, local, delta] = [params.number('n'), params.number('epsilon0'), params.number('delta')];
        // The published script's bracket is that of 2021, whose bound the later one is below.
        const high = expected.number('eps_numerical_upper');
        const closed = shuffleEpsilonClosedForm(reports, local, delta);
        return [
            between('eps numerical', shuffleEpsilon(reports, local, delta), 0, high),
            relative('eps_closed_form', closed, expected.number('eps_closed_form'), 1e-9),
        ];
    },
    matrix_mechanism_sqrt: (params, expected) => {
        const steps = params.number('steps');
        const factors = sqrtFactorization(steps);
        const coefficients = expected.numbers('coefficients_0_to_7');
        return [
            ...each('coefficients', factors.coefficients.subarray(0, coefficients.length), coefficients, (what, got, value) => relative(what, got, value, 1e-10)),
            relative('l2_sensitivity', factors.sensitivity, expected.number('l2_sensitivity_single_participation'), 1e-10),
            relative('max_error_factor', factors.maxErrorFactor, expected.number('max_error_factor'), 1e-10),
            relative('rmse_factor', factors.rmseFactor, expected.number('rmse_factor'), 1e-10),
            relative('tree_height_sensitivity', treeSensitivity(steps), expected.number('tree_height_sensitivity'), 1e-10),
        ];
    },
};
//# sourceMappingURL=attacks.js.map