import { addValuesInto } from '../../weights/arithmetic.js';
/** Adds contributions up as they come, in double precision: one vector is held, however many clients there are. */
export const plainSum = () => Object.freeze({
    name: 'plain sum',
    shows: 'single updates',
    notices: [],
    sums: () => 1,
    empty: ({ size, scalars }) => ({
        values: new Float64Array(size),
        scalars: new Array(scalars).fill(0),
        weight: 0,
        from: [],
    }),
    add(running, from, { values, scalars, weight }) {
        addValuesInto(running.values, values, weight);
        return {
            values: running.values,
            scalars: running.scalars.map((sum, at) => sum + weight * (scalars[at] ?? 0)),
            weight: running.weight + weight,
            from: [...running.from, from],
        };
    },
    finish: (running) => [running],
});
/** Keeps every contribution by itself, for rules that compare single updates. */
export const singleUpdates = () => Object.freeze({
    name: 'single updates',
    shows: 'single updates',
    notices: [],
    sums: (clients) => clients,
    empty: () => [],
    add: (sums, from, { values, scalars, weight }) => [
        ...sums,
        {
            values: weight === 1 ? values : values.map((value) => value * weight),
            scalars: scalars.map((value) => value * weight),
            weight,
            from: [from],
        },
    ],
    finish: (sums) => sums,
});
//# sourceMappingURL=plain.js.map