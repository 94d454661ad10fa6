import { PrivacyError } from './errors.js';
/*
 * What the language itself gives is part of what a budget is worked out with: a property added to `Object.prototype` is an option of every
 * call that leaves it out, and another `Array.prototype.reduce` adds nothing up. Both are looked at where something is priced. Whoever may
 * change the language within a process can read its data too; this keeps accidents, and libraries that patch, from undercounting.
 */
// As they were when this module was loaded: the look itself must not ask what it looks at.
const { getOwnPropertyDescriptor, ownKeys } = Reflect;
/** What is to stay as it is: what costs are added up with. Polyfills that are spread widely, such as core-js, replace none of these. */
const USED = [
    ['Object.prototype', Object.prototype, ownKeys(Object.prototype)],
    ['Object', Object, ['entries', 'freeze', 'fromEntries', 'hasOwn', 'is', 'keys']],
    [
        'Array.prototype',
        Array.prototype,
        ['every', 'filter', 'flatMap', 'forEach', 'map', 'reduce', 'slice', 'some', 'sort'],
    ],
    ['Array', Array, ['from', 'isArray']],
    ['Map.prototype', Map.prototype, ['get', 'has', 'set']],
    ['Number', Number, ['isFinite', 'isInteger', 'isNaN', 'isSafeInteger']],
    // Nothing is drawn with `random`, which libraries that seed it replace.
    ['Math', Math, ownKeys(Math).filter((key) => key !== 'random')],
];
const ORIGINALS = USED.flatMap(([name, object, keys]) => keys.map((key) => {
    const own = getOwnPropertyDescriptor(object, key);
    return { name, object, key, value: own?.value, get: own?.get };
}));
const INHERITED_KEYS = ownKeys(Object.prototype).length;
function changed(what) {
    const allowed = 'as the language has it: something in this process has changed it, and what is spent could be miscounted';
    return new PrivacyError('invalid-argument', { argument: what, allowed }, `${what} must be ${allowed}`);
}
/**
 * Refuses to go on where something has changed what the language gives. It takes a few microseconds.
 * @throws PrivacyError `invalid-argument`, which names what was changed
 */
export function requireIntrinsics() {
    // A plain loop: iterators and methods are what is looked at.
    // eslint-disable-next-line @typescript-eslint/prefer-for-of
    for (let index = 0; index < ORIGINALS.length; index++) {
        const { name, object, key, value, get } = ORIGINALS[index];
        const now = getOwnPropertyDescriptor(object, key);
        if (now === undefined || now.get !== get || now.value !== value)
            throw changed(`${name}.${String(key)}`);
    }
    // What everything inherits is an option of every call, and `toJSON` another form of every list.
    const keys = ownKeys(Object.prototype);
    if (keys.length !== INHERITED_KEYS)
        throw changed(`Object.prototype.${String(keys[keys.length - 1])}`);
    if (getOwnPropertyDescriptor(Array.prototype, 'toJSON') !== undefined)
        throw changed('Array.prototype.toJSON');
}
//# sourceMappingURL=intrinsics.js.map