/**
 * What the language and Node give every program, as it was before any cell ran.
 *
 * Cells share it with the kernel: one that says `Promise = 5`, mocks `Date` or breaks `JSON.stringify` means its own code, but the compiler
 * and what sends messages use the same objects. So the kernel does its work with the originals in place, and gives cells back what they
 * made of them.
 */
/* eslint-disable @typescript-eslint/prefer-for-of -- cells can change how arrays are iterated over */
import process from 'node:process';
import vm from 'node:vm';
const { runInThisContext } = vm;
/** `await` and `async` always make these, whatever the global of that name has become. */
const NativePromise = Promise;
const { defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys, setPrototypeOf } = Reflect;
/** Names of globals whose own properties, and those of their prototypes, the kernel rests on. */
const KEPT = /^(Object|Function|Array|String|Number|Boolean|Symbol|BigInt|Math|JSON|Reflect|Promise|Proxy|(Weak)?(Map|Set|Ref)|Date|RegExp|\w*Error|\w*Array|\w*ArrayBuffer|Buffer|DataView|Atomics|Iterator|console|process)$/;
function descriptorOf(owner, key) {
    const descriptor = getOwnPropertyDescriptor(owner, key);
    if (descriptor !== undefined)
        setPrototypeOf(descriptor, null);
    return descriptor;
}
/** Prototypes that have no name: of iterators and generators, and of all typed arrays. */
function* unnamed() {
    for (const made of [
        [][Symbol.iterator](),
        new Map().entries(),
        new Set().values(),
        ''[Symbol.iterator](),
        unnamed(),
    ]) {
        yield getPrototypeOf(made);
        yield getPrototypeOf(getPrototypeOf(made) ?? made);
    }
    yield getPrototypeOf(Uint8Array);
    yield getPrototypeOf(Uint8Array.prototype);
}
const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
function ownersOf() {
    const owners = new Set([globalThis]);
    for (const name of Object.getOwnPropertyNames(globalThis)) {
        if (!KEPT.test(name))
            continue;
        const value = descriptorOf(globalThis, name)?.value;
        if (!isObject(value))
            continue;
        owners.add(value);
        const prototype = 'prototype' in value ? value.prototype : undefined;
        if (isObject(prototype))
            owners.add(prototype);
    }
    for (const prototype of unnamed())
        if (prototype !== null)
            owners.add(prototype);
    return owners;
}
/** Objects on which anything more is seen by all others: an `Object.prototype.get` makes every descriptor one of a getter. */
const BARE = [Object.prototype, Array.prototype];
let kept = [];
/** Whether the kernel is at work: within one piece of work, another need not look again. */
let areInPlace = false;
let bareKeys = [];
/** Notes what there is now: the kernel is set up, and no cell has run. */
export function keepIntrinsics() { return;
    // Node has these behind setters, which would hide what they were set to.
    for (const name of ['process', 'Buffer'])
        defineProperty(globalThis, name, { value: globalThis[name], writable: true, configurable: true });
    kept = [...ownersOf()].map((owner) => {
        const properties = [];
        for (const key of ownKeys(owner)) {
            const descriptor = descriptorOf(owner, key);
            // What can't be changed is not; of the process, only what it does is looked at, not how it is doing.
            if (descriptor === undefined || (descriptor.configurable === false && descriptor.writable !== true))
                continue;
            if (owner === process && typeof descriptor.value !== 'function')
                continue;
            properties.push({ owner, key, descriptor });
        }
        const values = properties.filter(({ descriptor = {} }) => 'value' in descriptor);
        const accessors = properties.filter((one) => !values.includes(one));
        return { values, isIntact: intactness(owner, values), accessors };
    });
    bareKeys = BARE.map((owner) => ownKeys(owner));
}
/**
 * Compares all values of an object in one expression, written for it: each place of a program that reads properties of many objects is a
 * hundred times as slow, and this is done a dozen times for each cell.
 */
function intactness(owner, valued) {
    const reads = valued.map(({ key }, at) => `o[${typeof key === 'symbol' ? `keys[${String(at)}]` : JSON.stringify(key)}]`);
    const names = valued.map((_, at) => `v${String(at)}`);
    const all = reads.map((read, at) => `${read} === ${names[at] ?? ''}`).join(' && ') || 'true';
    const make = runInThisContext(`(o, keys, [${names.join(', ')}]) => () => ${all}`);
    return make(owner, valued.map(({ key }) => key), valued.map(({ descriptor }) => descriptor?.value));
}
/** Neither this nor what it calls may use anything that a cell can have changed: no method, no iteration. */
function isChanged({ owner, key, descriptor }) {
    if (descriptor !== undefined && 'value' in descriptor)
        return owner[key] !== descriptor.value;
    const now = getOwnPropertyDescriptor(owner, key);
    return now === undefined || now.get !== descriptor?.get || now.set !== descriptor?.set;
}
function put({ owner, key, descriptor }) {
    if (descriptor === undefined)
        deleteProperty(owner, key);
    // One that was made unchangeable stays what it was made.
    else
        defineProperty(owner, key, descriptor);
}
function has(keys, key) {
    for (let at = 0; at < keys.length; at++)
        if (keys[at] === key)
            return true;
    return false;
}
/** Puts the originals in place; gives what was there instead. */
function takeBack() {
    let changed;
    const change = (owner, key, original) => {
        changed ??= [];
        changed[changed.length] = { owner, key, descriptor: descriptorOf(owner, key) };
        put({ owner, key, descriptor: original });
    };
    const changeOf = (properties) => {
        for (let at = 0; at < properties.length; at++) {
            const property = properties[at];
            if (isChanged(property))
                change(property.owner, property.key, property.descriptor);
        }
    };
    for (let at = 0; at < bareKeys.length; at++) {
        const keys = bareKeys[at] ?? [];
        const owner = BARE[at];
        const now = ownKeys(owner);
        if (now.length === keys.length)
            continue;
        for (let more = 0; more < now.length; more++) {
            const key = now[more];
            if (!has(keys, key))
                change(owner, key, undefined);
        }
    }
    for (let at = 0; at < kept.length; at++) {
        const { values, isIntact, accessors } = kept[at];
        if (!isIntact())
            changeOf(values);
        changeOf(accessors);
    }
    return changed;
}
/**
 * Does work of the kernel's own, without pauses, with the originals in place. Where an interrupt ends it, what cells had put in their
 * place is lost to them.
 */
export function withIntrinsics(task) {
    if (areInPlace)
        return task();
    const changed = takeBack();
    areInPlace = true;
    try {
        return task();
    }
    finally {
        areInPlace = false;
        if (changed !== undefined)
            for (let at = changed.length - 1; at >= 0; at--)
                put(changed[at]);
    }
}
/** Says that an interrupt may have ended such work, of which then nothing more runs. */
export function noteInterrupt() {
    areInPlace = false;
}
/** A promise of what `begin` hands to its arguments; `Promise` may mean something else by now. */
export const promised = (begin) => new NativePromise(begin);
/** What ends first of two, without their `then`, which cells can change. */
export const firstOf = (one, other) => promised((resolve, reject) => {
    const follow = async () => {
        try {
            resolve(await one);
        }
        catch (error) {
            reject(error);
        }
    };
    const followOther = async () => {
        try {
            await other;
        }
        catch (error) {
            reject(error);
        }
    };
    void follow();
    void followOther();
});
/** What Node itself can not do without between two cells, and what it is called. */
const NEEDED = [
    { owner: Object.prototype, key: 'then', descriptor: undefined, name: 'Object.prototype.then' },
    { owner: Array.prototype, key: 'then', descriptor: undefined, name: 'Array.prototype.then' },
    ...[
        [Array.prototype, Symbol.iterator, 'Array.prototype[Symbol.iterator]'],
        [getPrototypeOf([][Symbol.iterator]()) ?? {}, 'next', 'next of the iterators of arrays'],
        [process, 'nextTick', 'process.nextTick'],
    ].map(([owner, key, name]) => ({ owner, key, name, descriptor: descriptorOf(owner, key) })),
];
/**
 * Mends what no message arrives without: with an `Object.prototype.then`, every promise of an object calls it, those of the sockets too.
 * @returns what was mended, by name; undefined where nothing was
 */
export function mendNeeded() {
    let mended;
    for (let at = 0; at < NEEDED.length; at++) {
        const needed = NEEDED[at];
        const { owner, key, descriptor, name } = needed;
        const now = descriptorOf(owner, key);
        // A function of the user's own may do what is asked of it.
        if (descriptor === undefined ? now === undefined : typeof now?.value === 'function')
            continue;
        put(needed);
        mended = mended === undefined ? name : `${mended}, ${name}`;
    }
    return mended;
}
//# sourceMappingURL=intrinsics.js.map