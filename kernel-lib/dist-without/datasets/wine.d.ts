/**
 * Wine recognition: 178 wines of three growers (`target` 0, 1, 2), 13 chemical measurements of each.
 * Forina et al. 1988; licence in `data/LICENSES.md`.
 */
export declare const wine: Readonly<{
    /** The CSV file's place. */
    file: string;
    target: "target";
    /** Published minimum and maximum of each measurement, as the data set's own description has them, rounded. */
    bounds: Readonly<{
        alcohol: Readonly<{
            lower: 11;
            upper: 14.8;
        }>;
        malic_acid: Readonly<{
            lower: 0.74;
            upper: 5.8;
        }>;
        ash: Readonly<{
            lower: 1.36;
            upper: 3.23;
        }>;
        alcalinity_of_ash: Readonly<{
            lower: 10.6;
            upper: 30;
        }>;
        magnesium: Readonly<{
            lower: 70;
            upper: 162;
        }>;
        total_phenols: Readonly<{
            lower: 0.98;
            upper: 3.88;
        }>;
        flavanoids: Readonly<{
            lower: 0.34;
            upper: 5.08;
        }>;
        nonflavanoid_phenols: Readonly<{
            lower: 0.13;
            upper: 0.66;
        }>;
        proanthocyanins: Readonly<{
            lower: 0.41;
            upper: 3.58;
        }>;
        color_intensity: Readonly<{
            lower: 1.3;
            upper: 13;
        }>;
        hue: Readonly<{
            lower: 0.48;
            upper: 1.71;
        }>;
        'od280/od315_of_diluted_wines': Readonly<{
            lower: 1.27;
            upper: 4;
        }>;
        proline: Readonly<{
            lower: 278;
            upper: 1680;
        }>;
    }>;
}>;
