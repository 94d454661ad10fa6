import { residuesAt } from '../seal/ciphertext-bytes.js';
import { residueBytes } from '../seal/layout.js';
/** The diagonals' residues by giant steps; undefined where all of a step are zero. */
export function diagonalBytes(engine, diagonals, baby, level) {
    const size = (level + 1) * residueBytes(engine.parameters.degree);
    const steps = [];
    for (let giant = 0; giant < diagonals.length; giant += baby) {
        const own = diagonals.slice(giant, giant + baby);
        const bytes = new Uint8Array(own.length * size);
        own.forEach((plain, step) => plain !== undefined && bytes.set(engine.residuesOf(plain), step * size));
        steps.push(own.some((plain) => plain !== undefined) ? bytes : undefined);
    }
    return steps;
}
/** Polynomials that a product with so many baby steps takes at a level: turned vectors and diagonals, the sums, and one giant step's part. */
const room = (baby, level) => 3 * baby * (level + 1) + 2 * (level + 2) + 6 * (level + 1);
/** Whether the kernel's memory is large enough. */
export const fitsHoisted = (keySwitch, baby, level) => keySwitch.holds(room(baby, level));
/**
 * The sum over giant steps g of (the sum over baby steps b of diagonal g + b times the vector turned by b), turned by g. Turned parts
 * are summed before they are divided by the switching prime, so that this happens once.
 * @param diagonals of {@link diagonalBytes}
 * @param scale of the result
 */
export function hoistedProduct(keySwitch, engine, vector, diagonals, baby, scale) {
    const { level } = vector;
    const count = level + 1;
    const { stride } = keySwitch;
    const size = residueBytes(engine.parameters.degree);
    const pair = 2 * count * stride;
    const turned = keySwitch.scratch(room(baby, level));
    const plain = turned + baby * pair;
    const total = plain + (baby * pair) / 2;
    const rest = total + 2 * (count + 1) * stride;
    const part = rest + pair;
    const result = part + pair;
    const half = count * stride;
    const bytes = engine.bytesOf(vector);
    keySwitch.read(turned, bytes.subarray(residuesAt(0, 0, count, engine.parameters.degree)), count);
    keySwitch.read(turned + half, bytes.subarray(residuesAt(1, 0, count, engine.parameters.degree)), count);
    keySwitch.decompose(turned + half, level, 'centred');
    for (let step = 1; step < baby; step++) {
        const sums = keySwitch.freshSums(level);
        keySwitch.addSwitched(sums, level, step, false);
        keySwitch.divide(turned + step * pair, sums, level);
        keySwitch.addTurned(turned + step * pair, turned, level, step);
    }
    keySwitch.clear(total, 2 * (count + 1) + 2 * count);
    diagonals.forEach((own, place) => {
        if (own === undefined)
            return;
        const steps = own.length / (count * size);
        for (let step = 0; step < steps; step++)
            keySwitch.read(plain + step * half, own.subarray(step * count * size, (step + 1) * count * size), count);
        // The first part is not turned, and the last one's sums follow.
        if (place === 0)
            return keySwitch.addProducts(rest, plain, turned, steps, level);
        keySwitch.clear(part, 2 * count);
        keySwitch.addProducts(part, plain, turned, steps, level);
        keySwitch.decompose(part + half, level, 'centred');
        keySwitch.addSwitched(total, level, place * baby, false);
        keySwitch.addTurned(rest, part, level, place * baby);
    });
    keySwitch.divide(result, total, level);
    keySwitch.addPair(rest, result, level);
    return engine.ciphertextOf(keySwitch.write(rest, level, scale));
}
//# sourceMappingURL=hoisted-product.js.map