/**
 * Visits to the doctor in the RAND Health Insurance Experiment: 20,190 person-years. Among the columns: `mdvis`, outpatient visits in
 * the year; `disea`, an index of chronic diseases; `physlm`, whether there is a physical limitation; `hlthg`, `hlthf` and `hlthp`, whether
 * the own health is held to be good, fair or poor. Cameron and Trivedi 2005; licence in `data/LICENSES.md`.
 */
export declare const doctorVisits: Readonly<{
    /** The CSV file's place. */
    file: string;
    /** Ranges that follow from what the columns mean; not the least and greatest value of these rows. */
    bounds: Readonly<{
        mdvis: Readonly<{
            lower: 0;
            upper: 100;
        }>;
        disea: Readonly<{
            lower: 0;
            upper: 60;
        }>;
        physlm: Readonly<{
            lower: 0;
            upper: 1;
        }>;
    }>;
}>;
