import { fileURLToPath } from 'node:url';
/**
 * Wine recognition: 178 wines of three growers (`target` 0, 1, 2), 13 chemical measurements of each.
 * Forina et al. 1988; licence in `data/LICENSES.md`.
 */
export const wine = Object.freeze({
    /** The CSV file's place. */
    file: fileURLToPath(new URL('../../data/wine.csv', import.meta.url)),
    target: 'target',
    /** Published minimum and maximum of each measurement, as the data set's own description has them, rounded. */
    bounds: Object.freeze({
        alcohol: Object.freeze({ lower: 11, upper: 14.8 }),
        malic_acid: Object.freeze({ lower: 0.74, upper: 5.8 }),
        ash: Object.freeze({ lower: 1.36, upper: 3.23 }),
        alcalinity_of_ash: Object.freeze({ lower: 10.6, upper: 30 }),
        magnesium: Object.freeze({ lower: 70, upper: 162 }),
        total_phenols: Object.freeze({ lower: 0.98, upper: 3.88 }),
        flavanoids: Object.freeze({ lower: 0.34, upper: 5.08 }),
        nonflavanoid_phenols: Object.freeze({ lower: 0.13, upper: 0.66 }),
        proanthocyanins: Object.freeze({ lower: 0.41, upper: 3.58 }),
        color_intensity: Object.freeze({ lower: 1.3, upper: 13 }),
        hue: Object.freeze({ lower: 0.48, upper: 1.71 }),
        'od280/od315_of_diluted_wines': Object.freeze({ lower: 1.27, upper: 4 }),
        proline: Object.freeze({ lower: 278, upper: 1680 }),
    }),
});
//# sourceMappingURL=wine.js.map