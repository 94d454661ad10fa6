import { TYPE, VALUE, type Declaration } from './declaration.js';

/** The values of all names, whichever cell declared them. */
export type Scope = Record<string, unknown>;

/** A name as later cells find it. */
export interface Name extends Declaration {
  /** The cell it comes from, as a path. */
  readonly path: string;
  /** Its type written out, where that says all there is to say; then the cell it comes from need not be looked at. */
  readonly type?: string | undefined;
}

/** A cell that was converted, and of which it is not yet known how far it came. */
interface Pending {
  readonly names: ReadonlyMap<string, Name>;
  /** The values its names had before. */
  readonly before: ReadonlyMap<string, unknown>;
  succeeded: boolean;
}

/** The names that earlier cells have declared: by a cell that failed, those it came to. */
export class Names {
  #settled: ReadonlyMap<string, Name> = new Map();
  #pending: Pending | undefined;

  /** @param scope where the values lie */
  constructor(private readonly scope: Scope) {}

  /** The names there are now. */
  current(): ReadonlyMap<string, Name> {
    if (this.#pending === undefined) return this.#settled;
    const now = new Map(this.#settled);
    for (const [name, entry] of this.#pending.names)
      if (this.#wasReached(name, entry, this.#pending)) now.set(name, entry);
    return now;
  }

  /** Enters a cell that is about to run. */
  begin(declared: ReadonlyMap<string, Name>): void {
    this.#settled = this.current();
    const names = new Map<string, Name>();
    for (const [name, entry] of declared) {
      // A type beside a value of an earlier cell, or a value beside a type, leaves the other what it was.
      const before = this.#settled.get(name);
      const isOther = before !== undefined && (before.meaning & entry.meaning) === 0;
      names.set(name, isOther ? { ...entry, meaning: VALUE | TYPE } : entry);
    }
    const before = new Map(
      [...names.keys()].filter((name) => name in this.scope).map((name) => [name, this.scope[name]]),
    );
    this.#pending = { names, before, succeeded: false };
  }

  /** Notes that the latest cell has run to its end. */
  succeeded(): void {
    if (this.#pending !== undefined) this.#pending.succeeded = true;
  }

  #wasReached(name: string, { meaning, kind }: Name, { succeeded, before }: Pending): boolean {
    if (succeeded || (meaning & VALUE) === 0 || kind === 'import' || kind === 'ambient') return true;
    return name in this.scope && (!before.has(name) || !Object.is(before.get(name), this.scope[name]));
  }
}
