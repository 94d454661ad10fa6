import { fileURLToPath } from 'node:url';
/**
 * Diabetes progression: 442 patients, 10 measurements, and the `target`, how far the disease went in a year (25 to 346).
 * Efron, Hastie, Johnstone and Tibshirani 2004; licence in `data/LICENSES.md`.
 */
export const diabetes = Object.freeze({
    /** The CSV file's place. */
    file: fileURLToPath(new URL('../../data/diabetes.csv', import.meta.url)),
    /** Round ranges in which such measurements of adults lie; not the least and greatest value of these rows. */
    bounds: Object.freeze({
        age: Object.freeze({ lower: 18, upper: 80 }),
        sex: Object.freeze({ lower: 1, upper: 2 }),
        bmi: Object.freeze({ lower: 15, upper: 45 }),
        bp: Object.freeze({ lower: 60, upper: 140 }),
        s1: Object.freeze({ lower: 100, upper: 300 }),
        s2: Object.freeze({ lower: 40, upper: 240 }),
        s3: Object.freeze({ lower: 20, upper: 100 }),
        s4: Object.freeze({ lower: 2, upper: 9 }),
        s5: Object.freeze({ lower: 3, upper: 6.5 }),
        s6: Object.freeze({ lower: 60, upper: 130 }),
    }),
    target: Object.freeze({ target: Object.freeze({ lower: 25, upper: 346 }) }),
});
//# sourceMappingURL=diabetes.js.map