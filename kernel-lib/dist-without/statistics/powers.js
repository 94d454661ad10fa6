import { numbers } from './cells.js';
/**
 * Reads each record as 1 and the powers of its value on [−1, 1], from the first on, each times its weight. A record without a value has none.
 * @param weights of the powers, at most 1 each
 */
export const powersOf = (column, missing, scale, weights) => (data) => {
    const values = numbers(data, column, missing);
    return {
        rows: values.length,
        write(row, into) {
            const value = values[row] ?? NaN;
            const unit = scale.toUnit(value);
            let power = 1;
            into[0] = 1;
            for (let at = 0; at < weights.length; at++) {
                power *= unit;
                into[at + 1] = weights[at] * power;
            }
            return !Number.isNaN(value);
        },
    };
};
//# sourceMappingURL=powers.js.map