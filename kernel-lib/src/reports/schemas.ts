import * as v from 'valibot';

/** What checks untrusted data and gives it its type. */
export type Schema<Value> = v.GenericSchema<unknown, Value>;

type Optional<Value> = v.ExactOptionalSchema<Schema<Value>, undefined>;

/** A schema for each field of a type: a field that is forgotten, or of another type, doesn't compile. */
export type Fields<Value> = {
  readonly [Field in keyof Value]-?: undefined extends { readonly [Other in keyof Value]: Value[Other] }[Field]
    ? Optional<Exclude<Value[Field], undefined>>
    : Schema<Value[Field]> & { readonly wrapped?: undefined };
};

/** An object of exactly the type's fields; fields that the type doesn't know are dropped. */
export const object = <Value>(fields: Fields<Value>): Schema<Value> =>
  v.object(fields as unknown as v.ObjectEntries) as unknown as Schema<Value>;

export const optional = <Value>(schema: Schema<Value>): Optional<Value> => v.exactOptional(schema);

/** A number in its range; one schema of the library's own for each is less code in the panel than a chain of checks. */
export const numeric = <Value extends number>(allowed: (value: number) => boolean): Schema<Value> =>
  v.custom<Value>((value) => typeof value === 'number' && Number.isFinite(value) && allowed(value));

export const number = numeric<number>(() => true);
export const nonNegative = numeric<number>((value) => value >= 0);
export const positive = numeric<number>((value) => value > 0);
export const whole = numeric<number>((value) => value >= 0 && Number.isSafeInteger(value));
export const share = numeric<number>((value) => value >= 0 && value <= 1);

export const text = v.custom<string>(
  (value) => typeof value === 'string' && value.length <= 1_000,
) as unknown as Schema<string>;

/** A value, or null. */
export const nullable = <Value>(schema: Schema<Value>): Schema<Value | null> => v.nullable(schema);

export const oneOf = <const Value extends string>(values: readonly Value[]): Schema<Value> => v.picklist(values);

/** A list of at most so many items. */
export const list = <Item>(item: Schema<Item>, most: number): Schema<readonly Item[]> =>
  v.pipe(
    v.array(item),
    v.check((items) => items.length <= most),
  );

export const pair = <First, Second>(first: Schema<First>, second: Schema<Second>): Schema<readonly [First, Second]> =>
  v.tuple([first, second]);
