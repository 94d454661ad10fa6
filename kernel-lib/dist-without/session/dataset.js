import { invalidArgument, requireOptions } from '../core/errors.js';
import { count } from '../core/quantities.js';
const RELATIONS = ['add-or-remove-one', 'replace-one', 'zero-out'];
/** Control characters, and those that change the direction of text or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Parses what is not empty, and fit to be shown in one line. */
export function text(value, argument) {
    if (typeof value !== 'string' || value.trim() === '' || value.length > 200 || UNSEEN.test(value)) {
        throw invalidArgument(argument, 'a text of 1 to 200 visible characters, on one line');
    }
    return value;
}
/** A name in one form of Unicode, without spaces around it and with single ones in it. */
const nameOf = (value) => text(text(value, 'name').normalize('NFKC').trim().replace(/\s+/gu, ' '), 'name');
function versionOf(version) {
    if (typeof version === 'string')
        return text(version, 'version');
    if (typeof version === 'number' && Number.isFinite(version))
        return String(version);
    throw invalidArgument('version', 'a finite number, or a text of 1 to 200 visible characters');
}
function unitOf(unit) {
    if (typeof unit !== 'object' || unit === null)
        return { unit: text(unit, 'unit'), contribution: undefined };
    const { name, column, rows } = unit;
    const contribution = Object.freeze({ column: text(column, 'unit.column'), rows: count(rows, 'unit.rows') });
    return { unit: text(name ?? contribution.column, 'unit.name'), contribution };
}
/** What came out of {@link dataset}: whatever else has its shape is declared again before it is used. */
const declared = new WeakSet();
/**
 * Declares data: what they are called, which version they are, and whom they protect.
 *
 * One row is one unit, unless `unit` names the column that says whom a row belongs to: then at most `rows` rows of each are used by every
 * question, sensitivities are those of a unit, and training, which bounds rows alone, is refused.
 * @param declaration.name compared in Unicode's compatibility form, without case and spaces around it
 * @param declaration.unit the word for one protected unit, `record` unless it is given; or the column that tells units apart
 * @param declaration.relation which data sets are neighbours, `add-or-remove-one` unless it is given
 * @throws PrivacyError `invalid-argument`
 * @example dataset({ name: 'clinic', unit: { name: 'patient', column: 'patient_id', rows: 10 }, data: visits })
 */
export function dataset(declaration) {
    requireOptions(declaration, "{ name: 'clinic', data }");
    const { name, version = 1, unit = 'record', relation = 'add-or-remove-one', data } = declaration;
    if (data === undefined)
        throw invalidArgument('data', 'given');
    if (typeof data?.then === 'function')
        throw invalidArgument('data', 'the data themselves, not a promise of them: write `await` before what reads them');
    if (!RELATIONS.includes(relation))
        throw invalidArgument('relation', `one of ${RELATIONS.join(', ')}`);
    const made = Object.freeze({ name: nameOf(name), version: versionOf(version), ...unitOf(unit), relation, data });
    declared.add(made);
    return made;
}
/** A data set as a session takes it: declared, or declared now. */
export function declaredDataset(given) {
    requireOptions(given, "dataset({ name: 'clinic', data })");
    if (declared.has(given))
        return given;
    const { unit, contribution, ...rest } = given;
    return dataset({
        ...rest,
        unit: contribution === undefined ? unit : { name: unit, ...contribution },
    });
}
/** What one unit is in the table, as it is shown beside what is promised; undefined where the word says so already. */
export function contributionOf({ unit, contribution }) {
    if (contribution === undefined)
        return unit === 'record' || unit === 'row' ? undefined : `one row is one ${unit}`;
    const { rows } = contribution;
    return `at most ${String(rows)} ${rows === 1 ? 'row' : 'rows'} of one ${unit}`;
}
//# sourceMappingURL=dataset.js.map