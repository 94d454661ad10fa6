/** The notebook as a file, without outputs. */
export declare function firstNotebook(): string;
