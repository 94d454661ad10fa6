/** What a circuit does to level, scale and noise, step by step, as only the key's owner can see it. */
import { invalidArgument } from '../../core/errors.js';
/** log₂ of the largest difference. */
export function differenceBits(values, exact) {
    if (values.length !== exact.length)
        throw invalidArgument('exact', `of ${values.length} numbers, as the vector is`);
    let most = Number.MIN_VALUE;
    for (let index = 0; index < values.length; index++)
        most = Math.max(most, Math.abs(values[index] - exact[index]));
    return Math.log2(most);
}
//# sourceMappingURL=trace.js.map