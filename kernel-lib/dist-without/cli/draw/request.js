import * as v from 'valibot';
import { invalidArgument } from '../../core/errors.js';
import { seededRandom, secureRandom } from '../../core/random.js';
import { discreteGaussian, discreteLaplace, exponential, gaussian, laplace, partitionSelection, permuteAndFlip, randomizedResponse, reportNoisyMax, sparseVector, staircase, } from '../../mechanisms/index.js';
const number = v.number();
const common = {
    /** How many numbers to print. */
    samples: v.optional(number, 1),
    /** A reproducible stream instead of the operating system's randomness. */
    seed: v.optional(number),
    /** How far one neighbour moves the answer, or each score, in any norm. */
    sensitivity: v.optional(number, 1),
};
const noisy = { ...common, value: v.optional(number, 0) };
const choosing = { ...common, epsilon: number, utilities: v.array(number), monotonic: v.optional(v.boolean(), false) };
// A name for each mechanism, and what it takes besides what is common to all.
const REQUEST = v.variant('mechanism', [
    v.strictObject({ mechanism: v.literal('laplace'), ...noisy, epsilon: v.optional(number), scale: v.optional(number) }),
    v.strictObject({
        mechanism: v.literal('gaussian'),
        ...noisy,
        epsilon: v.optional(number),
        delta: v.optional(number),
        standardDeviation: v.optional(number),
    }),
    v.strictObject({
        mechanism: v.literal('discrete-laplace'),
        ...noisy,
        epsilon: v.optional(number),
        scale: v.optional(number),
    }),
    v.strictObject({
        mechanism: v.literal('discrete-gaussian'),
        ...noisy,
        epsilon: v.optional(number),
        delta: v.optional(number),
        sigma: v.optional(number),
    }),
    v.strictObject({ mechanism: v.literal('staircase'), ...noisy, epsilon: number }),
    v.strictObject({ mechanism: v.literal('exponential'), ...choosing }),
    v.strictObject({ mechanism: v.literal('permute-and-flip'), ...choosing }),
    v.strictObject({ mechanism: v.literal('report-noisy-max'), ...choosing }),
    v.strictObject({
        mechanism: v.literal('randomized-response'),
        ...noisy,
        epsilon: number,
        categories: v.optional(number, 2),
    }),
    // Prints the index of the first answer above the threshold, or −1 where none is.
    v.strictObject({
        mechanism: v.literal('sparse-vector'),
        ...common,
        epsilon: number,
        values: v.array(number),
        threshold: number,
        monotonic: v.optional(v.boolean(), false),
    }),
    // Prints 1 where a partition of so many users is named, else 0.
    v.strictObject({
        mechanism: v.literal('partition-selection'),
        ...common,
        epsilon: number,
        delta: number,
        users: number,
    }),
]);
/** The fields of a mechanism's request besides its name, and whether each may be left out. */
const fieldsOf = ({ entries }) => Object.entries(entries)
    .filter(([name]) => name !== 'mechanism')
    .map(([name, { type }]) => ({ name, optional: type === 'optional' }));
/** What a request of this mechanism cannot do without. */
function neededBy({ mechanism }) {
    const option = REQUEST.options.find(({ entries }) => entries.mechanism.literal === mechanism);
    const fields = option === undefined ? [] : fieldsOf(option).filter(({ optional }) => !optional);
    return `${mechanism} needs ${fields.map(({ name }) => name).join(', ')}`;
}
const NAMES = REQUEST.options.map((option) => option.entries.mechanism.literal);
/** How to ask, for whoever asks how. */
export function usage() {
    const fields = REQUEST.options.map((option) => {
        const written = fieldsOf(option).map(({ name, optional }) => (optional ? `[${name}]` : name));
        return `  ${option.entries.mechanism.literal}: ${written.join(', ')}`;
    });
    return [
        `usage: npm run -s draw -- '{"mechanism":"laplace","epsilon":1,"sensitivity":1,"value":0,"samples":1000000}'`,
        'Prints samples, one number a line. Mechanisms and their fields; those in brackets may be left out:',
        ...fields,
    ].join('\n');
}
/** The request in a JSON text. */
function parse(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        throw invalidArgument('the request', 'JSON, such as {"mechanism":"laplace","epsilon":1,"samples":10}');
    }
    const parsed = v.safeParse(REQUEST, json);
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const argument = v.getDotPath(issue) ?? 'the request';
    if (argument === 'mechanism')
        throw invalidArgument(argument, `one of ${NAMES.join(', ')}`);
    const missing = issue.received === 'undefined' && argument !== 'the request';
    if (missing)
        throw invalidArgument(argument, `given: ${neededBy(json)}`);
    throw invalidArgument(argument, issue.expected === 'never' ? 'left out: this mechanism does not take it' : `of type ${issue.expected}`);
}
/** A query whose answer and sensitivity are those of the request, which alone knows whether its scores are monotonic. */
const constant = (answer, dimension, integer, sensitivity) => ({
    description: 'constant',
    dimension,
    integer,
    monotonic: true,
    answer: () => answer,
    sensitivity: () => sensitivity,
});
/** A query of several numbers. */
function constants(answers, argument, sensitivity) {
    if (answers.length === 0)
        throw invalidArgument(argument, 'made of at least one number');
    return constant(answers, answers.length, false, sensitivity);
}
const CONTEXT = { relation: 'add-or-remove-one', delta: undefined };
/** Noise given outright is drawn alike at any δ, which only its claim is stated at: a request may leave it out. */
const ofGivenNoise = (request, noise) => (noise === undefined || request.delta !== undefined ? request : { ...request, delta: 1e-6 });
/** Draws as a session would: bound to the query, prepared, and drawn from the source. */
function bound(noise, query, random) {
    const mechanism = noise.bind(query, CONTEXT);
    const draw = mechanism.prepare(null);
    return () => draw(random);
}
/** The draw that a request asks for. */
function drawOf(request, random) {
    const { sensitivity } = request;
    const real = (value) => constant(value, 1, false, sensitivity);
    const whole = (value) => constant(value, 1, true, sensitivity);
    switch (request.mechanism) {
        // Which of the alternatives are given is the mechanisms' own affair to check.
        case 'laplace':
            return bound(laplace(request), real(request.value), random);
        case 'gaussian':
            return bound(gaussian(ofGivenNoise(request, request.standardDeviation)), real(request.value), random);
        case 'discrete-laplace':
            return bound(discreteLaplace(request), whole(request.value), random);
        case 'discrete-gaussian':
            return bound(discreteGaussian(ofGivenNoise(request, request.sigma)), whole(request.value), random);
        case 'staircase':
            return bound(staircase(request), real(request.value), random);
        case 'exponential':
        case 'permute-and-flip':
        case 'report-noisy-max': {
            const make = { exponential, 'permute-and-flip': permuteAndFlip, 'report-noisy-max': reportNoisyMax }[request.mechanism];
            const { utilities } = request;
            return bound(make(request), constants(utilities, 'utilities', sensitivity), random);
        }
        case 'randomized-response':
            return bound(randomizedResponse(request), whole(request.value), random);
        case 'sparse-vector': {
            const { values, threshold } = request;
            const converse = bound(sparseVector(request), constants(values, 'values', sensitivity), random);
            return () => {
                const sparse = converse();
                return values.findIndex((_, index) => sparse.isAbove(index, threshold));
            };
        }
        case 'partition-selection': {
            const counts = new Map([['partition', request.users]]);
            const named = bound(partitionSelection(request), constant(counts, 1, true, sensitivity), random);
            return () => named().length;
        }
    }
}
/**
 * What a JSON text asks to be drawn.
 * @throws PrivacyError `invalid-argument` or `outside-domain`, naming the field and what is allowed; nothing is drawn
 */
export function drawing(text) {
    const request = parse(text);
    const { samples, seed } = request;
    if (!(Number.isSafeInteger(samples) && samples >= 0))
        throw invalidArgument('samples', 'a whole number of at least 0');
    return { samples, draw: drawOf(request, seed === undefined ? secureRandom() : seededRandom(seed)) };
}
//# sourceMappingURL=request.js.map