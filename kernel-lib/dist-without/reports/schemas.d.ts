import * as v from 'valibot';
/** What checks untrusted data and gives it its type. */
export type Schema<Value> = v.GenericSchema<unknown, Value>;
type Optional<Value> = v.ExactOptionalSchema<Schema<Value>, undefined>;
/** A schema for each field of a type: a field that is forgotten, or of another type, doesn't compile. */
export type Fields<Value> = {
    readonly [Field in keyof Value]-?: undefined extends {
        readonly [Other in keyof Value]: Value[Other];
    }[Field] ? Optional<Exclude<Value[Field], undefined>> : Schema<Value[Field]> & {
        readonly wrapped?: undefined;
    };
};
/** An object of exactly the type's fields; fields that the type doesn't know are dropped. */
export declare const object: <Value>(fields: Fields<Value>) => Schema<Value>;
export declare const optional: <Value>(schema: Schema<Value>) => Optional<Value>;
/** A number in its range; one schema of the library's own for each is less code in the panel than a chain of checks. */
export declare const numeric: <Value extends number>(allowed: (value: number) => boolean) => Schema<Value>;
export declare const number: Schema<number>;
export declare const nonNegative: Schema<number>;
export declare const positive: Schema<number>;
export declare const whole: Schema<number>;
export declare const share: Schema<number>;
export declare const text: Schema<string>;
/** A value, or null. */
export declare const nullable: <Value>(schema: Schema<Value>) => Schema<Value | null>;
export declare const oneOf: <const Value extends string>(values: readonly Value[]) => Schema<Value>;
/** A list of at most so many items. */
export declare const list: <Item>(item: Schema<Item>, most: number) => Schema<readonly Item[]>;
export declare const pair: <First, Second>(first: Schema<First>, second: Schema<Second>) => Schema<readonly [First, Second]>;
export {};
