/** Tells `statistic('age', options)`, about a column of a table, from `statistic(options)`, about data that are a column themselves. */
export declare function columnArguments<Options extends object>(first: string | Options, second: object | undefined): {
    readonly column: string | undefined;
    readonly options: Options;
};
