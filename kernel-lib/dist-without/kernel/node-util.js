import util from 'node:util';
/** Functions of `node:util` that Node 23 and 24 dropped and that @tensorflow/tfjs-node 4.22 still calls. */
const dropped = {
    isNullOrUndefined: (value) => value === null || value === undefined,
    isArray: (value) => Array.isArray(value),
};
/** Puts back what this Node no longer has; what it has is left alone. */
export function restoreNodeUtil() {
    for (const [name, restored] of Object.entries(dropped))
        if (!(name in util))
            Object.assign(util, { [name]: restored });
}
//# sourceMappingURL=node-util.js.map