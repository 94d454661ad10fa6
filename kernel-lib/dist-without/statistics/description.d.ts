/** All of what is asked in one line, such as `mean { "column": "age", "lower": 0, "upper": 120 }`: different questions read differently. */
export declare const describe: (statistic: string, options: object) => string;
