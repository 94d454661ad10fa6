/** Arguments of callers whose compiler checks none. */
import { invalidArgument } from '../core/errors.js';
/** Checks that something has the form of an array. */
export function requireArray(value, argument, allowed = 'an array of numbers') {
    if (typeof value !== 'object' || value === null || !('length' in value) || !Number.isInteger(value.length))
        throw invalidArgument(argument, allowed);
}
/** Checks that something is of a class. */
export function requireInstance(value, type, argument) {
    if (!(value instanceof type))
        throw invalidArgument(argument, `a ${type.name}`);
}
/** Checks that something is an array. */
export function requireList(value, argument, allowed) {
    if (!Array.isArray(value))
        throw invalidArgument(argument, allowed);
}
//# sourceMappingURL=arguments.js.map