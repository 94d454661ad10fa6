import { invalidArgument, requireOptions } from '../core/errors.js';
import type { NeighboringRelation } from '../accounting/event.js';

/** Data as their owner declares them, once: the budget belongs to the declared name, and a release to the declared version. */
export interface Dataset<Data> {
  readonly name: string;
  /** Which edition of the data this is. A new version keeps the budget, and makes recorded releases stale. */
  readonly version: string;
  /** What one neighbour adds, removes or changes, in the user's word: `patient`. */
  readonly unit: string;
  readonly relation: NeighboringRelation;
  readonly data: Data;
}

export interface DatasetDeclaration<Data> {
  readonly name: string;
  readonly version?: string | number;
  readonly unit?: string;
  readonly relation?: NeighboringRelation;
  readonly data: Data;
}

const RELATIONS: readonly NeighboringRelation[] = ['add-or-remove-one', 'replace-one', 'zero-out'];

/** Control characters, and those that change the direction of text or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Parses what is not empty, and fit to be shown in one line. */
export function text(value: unknown, argument: string): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > 200 || UNSEEN.test(value)) {
    throw invalidArgument(argument, 'a text of 1 to 200 visible characters, on one line');
  }
  return value;
}

function versionOf(version: unknown): string {
  if (typeof version === 'string') return text(version, 'version');
  if (typeof version === 'number' && Number.isFinite(version)) return String(version);
  throw invalidArgument('version', 'a finite number, or a text of 1 to 200 visible characters');
}

/**
 * Declares data: what they are called, which version they are, and whom they protect.
 * @param declaration.unit the word for one protected unit, `record` unless it is given
 * @param declaration.relation which data sets are neighbours, `add-or-remove-one` unless it is given
 */
export function dataset<Data>(declaration: DatasetDeclaration<Data>): Dataset<Data> {
  requireOptions(declaration, "{ name: 'clinic', data }");
  if (declaration.data === undefined) throw invalidArgument('data', 'given');
  const relation = declaration.relation ?? 'add-or-remove-one';
  if (!RELATIONS.includes(relation)) throw invalidArgument('relation', `one of ${RELATIONS.join(', ')}`);
  return Object.freeze({
    name: text(declaration.name, 'name'),
    version: versionOf(declaration.version ?? 1),
    unit: text(declaration.unit ?? 'record', 'unit'),
    relation,
    data: declaration.data,
  });
}
