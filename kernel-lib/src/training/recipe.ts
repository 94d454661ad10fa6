/** How another thread makes a value of this library again: by the name of the function that makes it, and its options. */
export interface Recipe {
  readonly make: string;
  /** What `structuredClone` copies; values of this library are recipes themselves. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A value that may be made again elsewhere; one whose recipe is undefined can't leave its thread. */
export interface Remakable {
  readonly recipe?: Recipe | undefined;
}

const recipeIn = (value: unknown): unknown =>
  (typeof value === 'object' || typeof value === 'function') && value !== null
    ? ((value as Remakable).recipe ?? value)
    : value;

/** The recipe of what a function makes of its options; undefined where one of them can't be copied, such as a loss of a cell's own. */
export function recipeOf(make: string, options: object): Recipe | undefined {
  const parts = Object.entries(options).map(([name, value]) => [name, recipeIn(value)] as const);
  try {
    return structuredClone({ make, options: Object.fromEntries(parts) });
  } catch {
    return undefined;
  }
}

const isRecipe = (value: unknown): value is Recipe =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Recipe>).make === 'string';

/** Functions of this library by their names. */
export type Makers = Readonly<Record<string, (options: never) => unknown>>;

/** Makes a value of its recipe. */
export function remade({ make, options }: Recipe, makers: Makers): unknown {
  const parts = Object.entries(options).map(
    ([name, value]) => [name, isRecipe(value) ? remade(value, makers) : value] as const,
  );
  const maker = makers[make];
  if (maker === undefined) throw new TypeError(`no "${make}" is known here`);
  return maker(Object.fromEntries(parts) as never);
}
