import { analyticGaussianSigma } from '../../accounting/index.js';
import { secureRandom } from '../../core/random.js';
import { TruncatedGeometric, discreteGaussianAccuracy, discreteGaussianPmf, discreteGaussianSampler, discreteGaussianVariance, discreteLaplaceAccuracy, discreteLaplacePmf, discreteLaplaceSampler, discreteLaplaceVariance, exponential, exponentialProbabilities, gaussianAccuracy, gaussianThreshold, laplaceAccuracy, laplaceThreshold, permuteAndFlip, permuteAndFlipProbabilities, reportNoisyMax, reportNoisyMaxProbabilities, responseProbabilities, responseVariance, staircaseExpectedError, staircaseGamma, } from '../../mechanisms/index.js';
import { absolute, atLeast, atMost, each, exact, relative, relativeNotBelow } from './check.js';
import { chiSquarePValue } from './chi-square.js';
/** How many draws a sampler is judged by, and the chance at which it fails. */
const DRAWS = 1_000_000;
const FALSE_ALARM = 1e-6;
/** Counts of a million draws of whole numbers, by number. */
function tally(draw) {
    const counts = new Map();
    for (let index = 0; index < DRAWS; index++) {
        const drawn = draw();
        counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
    }
    return counts;
}
/** Whole noise: its probabilities and variance, and a million draws of it. */
const noise = (scaleName, pmf, variance, sampler) => (params, expected) => {
    const scale = params.number(scaleName);
    const row = expected.numbers('pmf_0_to_8');
    const checks = [
        ...each('pmf', Float64Array.from(row.keys(), (x) => pmf(x, scale)), row, (what, got, value) => relative(what, got, value, 1e-10)),
        relative('variance', variance(scale), expected.number('variance'), 1e-10),
    ];
    // Draws are judged by the row; by a row that is wrong they would say nothing.
    if (!checks.every(({ passed }) => passed))
        return checks;
    const counts = tally(sampler(scale, secureRandom()));
    const reach = row.length - 1;
    const inside = [...row.keys()].flatMap((x) => (x === 0 ? [0] : [x, -x]));
    const known = inside.map((x) => ({ observed: counts.get(x) ?? 0, probability: row[Math.abs(x)] ?? 0 }));
    const beyond = (sign) => ({
        observed: [...counts].reduce((sum, [x, times]) => (sign * x > reach ? sum + times : sum), 0),
        probability: Math.max(0, (1 - known.reduce((sum, { probability }) => sum + probability, 0)) / 2),
    });
    const pValue = chiSquarePValue([...known, beyond(1), beyond(-1)]);
    return [...checks, atLeast('sampler p-value', pValue, FALSE_ALARM)];
};
/** Candidates whose scores are given, as a query; they may be counts. */
const scores = (utilities, sensitivity) => ({
    description: 'scores',
    dimension: utilities.length,
    integer: false,
    monotonic: true,
    answer: (given) => given,
    sensitivity: () => sensitivity,
});
/** Noncentrality from which a million draws surely tell two rows apart. */
const DISTINCT = 200;
const selection = (params, expected) => {
    const utilities = params.numbers('utilities');
    const sensitivity = params.number('sensitivity');
    const parameters = { epsilon: params.number('epsilon'), sensitivity };
    const monotonic = params.boolean('monotonic');
    const options = { epsilon: parameters.epsilon, monotonic };
    const rows = [
        ['exponential_mechanism', exponentialProbabilities(utilities, { ...parameters, monotonic }), exponential(options)],
        ['permute_and_flip', permuteAndFlipProbabilities(utilities, { ...parameters, monotonic }), permuteAndFlip(options)],
        [
            'report_noisy_max_laplace_2_over_eps',
            reportNoisyMaxProbabilities(utilities, { ...parameters, monotonic }),
            reportNoisyMax(options),
        ],
        [
            'exponential_mechanism_monotonic',
            exponentialProbabilities(utilities, { ...parameters, monotonic: true }),
            exponential({ ...options, monotonic: true }),
        ],
    ];
    return rows.flatMap(([name, row, mechanism]) => {
        if (!expected.has(name))
            return [];
        const reference = expected.numbers(name);
        const checks = each(name, row, reference, (what, got, value) => absolute(what, got, value, 1e-9));
        if (!checks.every(({ passed }) => passed))
            return checks;
        const bound = mechanism.bind(scores(utilities, sensitivity), { relation: 'add-or-remove-one', delta: undefined });
        const draw = bound.prepare(utilities);
        const random = secureRandom();
        const counts = tally(() => draw(random));
        const pValue = (probabilities) => chiSquarePValue(probabilities.map((probability, index) => ({ observed: counts.get(index) ?? 0, probability })));
        return [
            ...checks,
            atLeast(`${name} sampler p-value`, pValue(reference), FALSE_ALARM),
            ...rows.flatMap(([other]) => {
                if (!expected.has(other))
                    return [];
                const others = expected.numbers(other);
                const distance = others.reduce((sum, value, index) => sum + (value - (reference[index] ?? 0)) ** 2 / value, 0);
                // Rows too close to be told apart by so many draws are not compared.
                if (DRAWS * distance < DISTINCT)
                    return [];
                return [atMost(`${name} sampler p-value as ${other}`, pValue(others), FALSE_ALARM)];
            }),
        ];
    });
};
/** The least number of units that is named for certain, looked for by halving. */
function smallestCertain(partitions) {
    let [below, from] = [0, 1];
    while (partitions.keepProbability(from) < 1)
        [below, from] = [from, from * 2];
    while (from - below > 1) {
        const middle = Math.floor((below + from) / 2);
        if (partitions.keepProbability(middle) < 1)
            below = middle;
        else
            from = middle;
    }
    return from;
}
/** Noise, selection and partitions. */
export const mechanismKinds = {
    accuracy_from_scale: (params, expected) => {
        const [scale, alpha] = [params.number('scale'), params.number('alpha')];
        const discrete = discreteLaplaceAccuracy(scale, alpha);
        return [
            relative('laplace', laplaceAccuracy(scale, alpha), expected.number('laplace'), 1e-9),
            relative('gaussian', gaussianAccuracy(scale, alpha), expected.number('gaussian'), 1e-9),
            relative('discrete_laplace', discrete, expected.number('discrete_laplace'), 1e-9),
            exact('discrete_laplace, whole', Math.ceil(discrete), Math.ceil(expected.number('discrete_laplace'))),
            exact('discrete_gaussian', discreteGaussianAccuracy(scale, alpha), expected.number('discrete_gaussian')),
        ];
    },
    discrete_gaussian_pmf: noise('sigma', discreteGaussianPmf, discreteGaussianVariance, discreteGaussianSampler),
    discrete_laplace_pmf: noise('scale', discreteLaplacePmf, discreteLaplaceVariance, discreteLaplaceSampler),
    selection_probabilities: selection,
    randomized_response: (params, expected) => {
        const probabilities = responseProbabilities(params.number('epsilon'), params.number('k'));
        const variance = expected.number('estimator_variance_per_user_at_frequency_0');
        return [
            relative('p_truth', probabilities.truth, expected.number('p_truth'), 1e-12),
            relative('p_other', probabilities.other, expected.number('p_other'), 1e-12),
            relative('estimator_variance', responseVariance(probabilities), variance, 1e-12),
        ];
    },
    staircase: (params, expected) => {
        const [epsilon, sensitivity] = [params.number('epsilon'), params.number('sensitivity')];
        return [
            relative('gamma_l1', staircaseGamma(epsilon), expected.number('gamma_l1'), 1e-12),
            relative('expected_abs_error', staircaseExpectedError(epsilon, sensitivity), expected.number('expected_abs_error'), 1e-12),
            relative('laplace_expected_abs_error', sensitivity / epsilon, expected.number('laplace_expected_abs_error'), 1e-12),
        ];
    },
    partition_selection_truncated_geometric: (params, expected) => {
        const partitions = new TruncatedGeometric(params.number('epsilon'), params.number('delta'));
        const users = expected.numbers('users');
        const keeps = users.map((each) => partitions.keepProbability(each));
        const checks = each('keep_probability', keeps, expected.numbers('keep_probability_by_users'), (what, got, value) => relative(what, got, value, 1e-9));
        if (!expected.has('smallest_certain'))
            return checks;
        return [...checks, exact('smallest_certain', smallestCertain(partitions), expected.number('smallest_certain'))];
    },
    partition_selection_thresholds: (params, expected) => {
        const [epsilon, delta] = [params.number('epsilon'), params.number('delta')];
        const most = params.numberOr('max_partitions', 1);
        const sigma = analyticGaussianSigma(epsilon, delta / 2) * Math.sqrt(most);
        return [
            relativeNotBelow('laplace_threshold', laplaceThreshold(most / epsilon, delta, most), expected.number('laplace_threshold'), 1e-8),
            relativeNotBelow('gaussian_threshold_at_half_delta', gaussianThreshold(sigma, delta / 2, most), expected.number('gaussian_threshold_at_half_delta'), 1e-8),
        ];
    },
};
//# sourceMappingURL=mechanisms.js.map