/** A JSON value of a vector is not what its kind asks for. Such a vector fails; it is not skipped. */
export declare class MalformedVector extends Error {
    readonly name = "MalformedVector";
}
/** The named values of a vector, read by the type that its kind expects. Infinite numbers are written as strings in JSON. */
export declare class Fields {
    #private;
    constructor(value: unknown, where: string);
    /** Whether the value is there and not null. */
    has(name: string): boolean;
    /** Whether the value is there and null. */
    isNull(name: string): boolean;
    isList(name: string): boolean;
    number(name: string): number;
    /** The number of that name, or another where there is none. */
    numberOr(name: string, otherwise: number): number;
    numbers(name: string): readonly number[];
    boolean(name: string): boolean;
    text(name: string): string;
    textOr(name: string, otherwise: string): string;
    object(name: string): Fields;
    objects(name: string): readonly Fields[];
}
