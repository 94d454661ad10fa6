/**
 * Diabetes progression: 442 patients, 10 measurements, and the `target`, how far the disease went in a year (25 to 346).
 * Efron, Hastie, Johnstone and Tibshirani 2004; licence in `data/LICENSES.md`.
 */
export declare const diabetes: Readonly<{
    /** The CSV file's place. */
    file: string;
    /** Round ranges in which such measurements of adults lie; not the least and greatest value of these rows. */
    bounds: Readonly<{
        age: Readonly<{
            lower: 18;
            upper: 80;
        }>;
        sex: Readonly<{
            lower: 1;
            upper: 2;
        }>;
        bmi: Readonly<{
            lower: 15;
            upper: 45;
        }>;
        bp: Readonly<{
            lower: 60;
            upper: 140;
        }>;
        s1: Readonly<{
            lower: 100;
            upper: 300;
        }>;
        s2: Readonly<{
            lower: 40;
            upper: 240;
        }>;
        s3: Readonly<{
            lower: 20;
            upper: 100;
        }>;
        s4: Readonly<{
            lower: 2;
            upper: 9;
        }>;
        s5: Readonly<{
            lower: 3;
            upper: 6.5;
        }>;
        s6: Readonly<{
            lower: 60;
            upper: 130;
        }>;
    }>;
    target: Readonly<{
        target: Readonly<{
            lower: 25;
            upper: 346;
        }>;
    }>;
}>;
