import * as v from 'valibot';
/** An object of exactly the type's fields; fields that the type doesn't know are dropped. */
export const object = (fields) => v.object(fields);
export const optional = (schema) => v.exactOptional(schema);
/** A number in its range; one schema of the library's own for each is less code in the panel than a chain of checks. */
export const numeric = (allowed) => v.custom((value) => typeof value === 'number' && Number.isFinite(value) && allowed(value));
export const number = numeric(() => true);
export const nonNegative = numeric((value) => value >= 0);
export const positive = numeric((value) => value > 0);
export const whole = numeric((value) => value >= 0 && Number.isSafeInteger(value));
export const share = numeric((value) => value >= 0 && value <= 1);
export const text = v.custom((value) => typeof value === 'string' && value.length <= 1_000);
/** A value, or null. */
export const nullable = (schema) => v.nullable(schema);
export const oneOf = (values) => v.picklist(values);
/** A list of at most so many items. */
export const list = (item, most) => v.pipe(v.array(item), v.check((items) => items.length <= most));
export const pair = (first, second) => v.tuple([first, second]);
//# sourceMappingURL=schemas.js.map