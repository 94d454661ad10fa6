/** The finaliser of MurmurHash3 with better constants (Wellons 2018, "prospector"). */
function mix(value) {
    let hash = Math.imul(value ^ (value >>> 16), 0x7feb352d);
    hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
    return hash ^ (hash >>> 16);
}
/** The plain reference of the kernel's `generalize` and `group`: open addressing in typed arrays. */
export function plainGrouper({ layout: { words }, lists }) {
    let held = { length: 0, keys: new Int32Array(0) };
    return {
        hold(rows) {
            held = rows;
        },
        group(rows = held, changes, membership) {
            return grouped({ ...rows, keys: changed(rows, changes, words) }, words, lists, membership);
        },
    };
}
function changed({ keys, length }, changes, words) {
    const result = keys.slice(0, length * words);
    for (const { word, shift, mask, flips } of changes) {
        for (let at = word; at < result.length; at += words) {
            const key = result[at];
            result[at] = key ^ flips[(key >>> shift) & mask];
        }
    }
    return result;
}
function grouped({ length, keys, counts }, words, lists, membership) {
    const outKeys = new Int32Array(length * words);
    const outCounts = new Int32Array(length * lists);
    const of = new Int32Array(membership ? length : 0);
    let mask = 1023;
    let slots = new Int32Array(mask + 1);
    let classes = 0;
    const hash = (from, row) => {
        let value = from[row * words];
        for (let word = 1; word < words; word++)
            value = mix(value) ^ from[row * words + word];
        return mix(value) & mask;
    };
    const isSame = (one, row) => {
        for (let word = 0; word < words; word++)
            if (outKeys[one * words + word] !== keys[row * words + word])
                return false;
        return true;
    };
    const grow = () => {
        mask = 2 * mask + 1;
        slots = new Int32Array(mask + 1);
        for (let one = 0; one < classes; one++) {
            let slot = hash(outKeys, one);
            while (slots[slot] !== 0)
                slot = (slot + 1) & mask;
            slots[slot] = one + 1;
        }
    };
    for (let row = 0; row < length; row++) {
        let slot = hash(keys, row);
        let found = slots[slot];
        while (found !== 0 && !isSame(found - 1, row)) {
            slot = (slot + 1) & mask;
            found = slots[slot];
        }
        if (found === 0) {
            for (let word = 0; word < words; word++)
                outKeys[classes * words + word] = keys[row * words + word];
            found = ++classes;
            slots[slot] = found;
            if (2 * classes > mask)
                grow();
        }
        for (let list = 0; list < lists; list++) {
            const at = (found - 1) * lists + list;
            outCounts[at] = outCounts[at] + (counts === undefined ? 1 : counts[row * lists + list]);
        }
        if (membership)
            of[row] = found - 1;
    }
    return {
        length: classes,
        keys: outKeys.subarray(0, classes * words),
        counts: outCounts.subarray(0, classes * lists),
        of,
    };
}
//# sourceMappingURL=plain.js.map