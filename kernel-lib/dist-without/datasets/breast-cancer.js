import { fileURLToPath } from 'node:url';
/** Least and greatest value of each feature, as the data set's own description publishes them: the sample's, to three decimals. */
const PUBLISHED = [
    ['mean_radius', 6.981, 28.11],
    ['mean_texture', 9.71, 39.28],
    ['mean_perimeter', 43.79, 188.5],
    ['mean_area', 143.5, 2501.0],
    ['mean_smoothness', 0.053, 0.163],
    ['mean_compactness', 0.019, 0.345],
    ['mean_concavity', 0.0, 0.427],
    ['mean_concave_points', 0.0, 0.201],
    ['mean_symmetry', 0.106, 0.304],
    ['mean_fractal_dimension', 0.05, 0.097],
    ['radius_error', 0.112, 2.873],
    ['texture_error', 0.36, 4.885],
    ['perimeter_error', 0.757, 21.98],
    ['area_error', 6.802, 542.2],
    ['smoothness_error', 0.002, 0.031],
    ['compactness_error', 0.002, 0.135],
    ['concavity_error', 0.0, 0.396],
    ['concave_points_error', 0.0, 0.053],
    ['symmetry_error', 0.008, 0.079],
    ['fractal_dimension_error', 0.001, 0.03],
    ['worst_radius', 7.93, 36.04],
    ['worst_texture', 12.02, 49.54],
    ['worst_perimeter', 50.41, 251.2],
    ['worst_area', 185.2, 4254.0],
    ['worst_smoothness', 0.071, 0.223],
    ['worst_compactness', 0.027, 1.058],
    ['worst_concavity', 0.0, 1.252],
    ['worst_concave_points', 0.0, 0.291],
    ['worst_symmetry', 0.156, 0.664],
    ['worst_fractal_dimension', 0.055, 0.208],
];
/**
 * Breast Cancer Wisconsin (Diagnostic): 569 tumours, 30 measurements of their cell nuclei, and whether they were
 * benign (target 1) or malignant (target 0). Wolberg, Mangasarian and Street 1995; licence in `data/LICENSES.md`.
 */
export const breastCancer = Object.freeze({
    /** The CSV file's place, for a reader such as danfojs-node's `readCSV`. */
    file: fileURLToPath(new URL('../../data/breast_cancer.csv', import.meta.url)),
    features: Object.freeze(PUBLISHED.map(([name]) => name)),
    target: 'target',
    /** Published minimum and maximum of each feature, in the order of `features`. */
    bounds: Object.freeze({
        lower: Object.freeze(PUBLISHED.map(([, lower]) => lower)),
        upper: Object.freeze(PUBLISHED.map(([, , upper]) => upper)),
    }),
});
//# sourceMappingURL=breast-cancer.js.map