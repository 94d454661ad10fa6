import { attackKinds, amplificationKinds } from './attacks.js';
import { calibrationKinds } from './calibration.js';
import { compositionKinds } from './composition.js';
import { Fields, MalformedVector } from './fields.js';
import { checkFederated } from './federated.js';
import { gaussianKinds } from './gaussian.js';
import { mechanismKinds } from './mechanisms.js';
import { pldKinds } from './pld.js';
import { rdpKinds } from './rdp.js';
/** Every kind of vector that is known. */
export const KINDS = new Map([
    pldKinds,
    rdpKinds,
    gaussianKinds,
    compositionKinds,
    attackKinds,
    amplificationKinds,
    mechanismKinds,
    calibrationKinds,
].flatMap((kinds) => Object.entries(kinds)));
/** The vectors of a file: an object with a list of `vectors`, each with an id and a kind, or of `cases`, each with an id and a rule. */
export function vectorsOf(file) {
    const { vectors, cases } = typeof file === 'object' && file !== null ? file : {};
    return listOf(vectors ?? cases);
}
function listOf(vectors) {
    if (!Array.isArray(vectors) || vectors.length === 0)
        throw new MalformedVector('a file must have a list of vectors');
    return vectors;
}
/** The checks of a vector of federated learning, which names a rule, or of any other, which names a kind. */
function checksOf(value, vector, name) {
    if (!vector.has('kind'))
        return checkFederated(vector, value);
    const kind = KINDS.get(name);
    if (kind === undefined)
        throw new MalformedVector(`unknown kind ${name}`);
    return kind(vector.object('params'), vector.object('expect'));
}
/** Checks one vector. Never throws: what can't be read or computed has failed. An unknown kind fails, as does one without a check. */
export function runVector(value, position) {
    let id = `vector ${position}`;
    let name = '';
    const failed = (error) => ({ id, kind: name, checks: [], error, passed: false });
    try {
        const vector = new Fields(value, id);
        id = vector.textOr('id', id);
        name = vector.text(vector.has('kind') || !vector.has('rule') ? 'kind' : 'rule');
        const checks = checksOf(value, vector, name);
        if (checks.length === 0)
            return failed('nothing was checked');
        return { id, kind: name, checks, error: undefined, passed: checks.every(({ passed }) => passed) };
    }
    catch (error) {
        return failed(error instanceof Error ? error.message : String(error));
    }
}
/** The lines that tell of a failure: its id with what was expected, got and tolerated. */
export function failureLines({ id, checks, error, passed }) {
    if (passed)
        return [];
    if (error !== undefined)
        return [`${id}: ${error}`];
    return checks
        .filter((check) => !check.passed)
        .map(({ what, expected, got, tolerance }) => `${id}: ${what}: expected ${expected}, got ${got}, tolerance ${tolerance}`);
}
//# sourceMappingURL=run.js.map