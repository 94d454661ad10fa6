/**
 * Breast Cancer Wisconsin (Diagnostic): 569 tumours, 30 measurements of their cell nuclei, and whether they were
 * benign (target 1) or malignant (target 0). Wolberg, Mangasarian and Street 1995; licence in `data/LICENSES.md`.
 */
export declare const breastCancer: Readonly<{
    /** The CSV file's place, for a reader such as danfojs-node's `readCSV`. */
    file: string;
    features: readonly ("mean_radius" | "mean_texture" | "mean_perimeter" | "mean_area" | "mean_smoothness" | "mean_compactness" | "mean_concavity" | "mean_concave_points" | "mean_symmetry" | "mean_fractal_dimension" | "radius_error" | "texture_error" | "perimeter_error" | "area_error" | "smoothness_error" | "compactness_error" | "concavity_error" | "concave_points_error" | "symmetry_error" | "fractal_dimension_error" | "worst_radius" | "worst_texture" | "worst_perimeter" | "worst_area" | "worst_smoothness" | "worst_compactness" | "worst_concavity" | "worst_concave_points" | "worst_symmetry" | "worst_fractal_dimension")[];
    target: "target";
    /** Published minimum and maximum of each feature, in the order of `features`. */
    bounds: Readonly<{
        lower: readonly (0 | 0.001 | 6.981 | 9.71 | 43.79 | 143.5 | 0.053 | 0.019 | 0.106 | 0.05 | 0.112 | 0.36 | 0.757 | 6.802 | 0.002 | 0.008 | 7.93 | 12.02 | 50.41 | 185.2 | 0.071 | 0.027 | 0.156 | 0.055)[];
        upper: readonly (28.11 | 39.28 | 188.5 | 2501 | 0.053 | 0.163 | 0.345 | 0.427 | 0.201 | 0.304 | 0.097 | 2.873 | 4.885 | 21.98 | 542.2 | 0.031 | 0.135 | 0.396 | 0.079 | 0.03 | 36.04 | 49.54 | 251.2 | 4254 | 0.223 | 1.058 | 1.252 | 0.291 | 0.664 | 0.208)[];
    }>;
}>;
