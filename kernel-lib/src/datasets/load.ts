import { invalidArgument, PrivacyError } from '../core/errors.js';
import { CARRIED } from './carried.js';
import { contentOf, sizeOf, type DataOf } from './content.js';
import type { DatasetEntry, DatasetKind } from './dataset-entry.js';
import { FETCHED } from './fetched.js';
import { carried, fetched, onDisk, unavailable, type DatasetOrigin, type Found, type Places } from './find.js';
import { standIn } from './stand-in.js';

const ENTRIES = { ...CARRIED, ...FETCHED };

/** The names of the data sets that can be loaded. */
export type DatasetName = keyof typeof ENTRIES;

/** The names of all data sets that `loadDataset` knows. */
export const DATASET_NAMES: readonly DatasetName[] = Object.freeze(Object.keys(ENTRIES) as DatasetName[]);

/** What a data set of this name holds. */
export type DatasetContent<Name extends DatasetName> = DataOf[(typeof ENTRIES)[Name]['kind']];

/** A data set: all of them have this shape. */
export interface LoadedDataset<Data> {
  readonly name: DatasetName;
  readonly title: string;
  readonly kind: DatasetKind;
  /** A table as `readCsv` gives, tagged sentences, a text, or hierarchies. */
  readonly data: Data;
  /** How many rows, sentences or lines there are. */
  readonly rows: number;
  /** The column that models of it predict, where there is one. */
  readonly target: string | undefined;
  readonly licence: string;
  readonly citation: string;
  /** How the data differ from the original, if they do. */
  readonly changes: string | undefined;
  readonly origin: DatasetOrigin;
  /** Of the content; undefined for a stand-in. */
  readonly sha256: string | undefined;
  /** What has to be shown with the data: title, citation, licence, changes; and that they are a stand-in, where they are. */
  toString(): string;
}

export interface LoadOptions extends Places {
  /** `false` refuses where the data cannot be had, instead of making up a stand-in. */
  readonly standIn?: boolean;
  /** `true` does not fetch. */
  readonly offline?: boolean;
  /** `true` does not print the licence and the citation. */
  readonly quiet?: boolean;
}

function notice(entry: DatasetEntry, origin: DatasetOrigin, why: string): string {
  if (origin === 'stand-in') {
    return `STAND-IN for ${entry.title}: made-up rows with its columns, no figure from them means anything. ${why}`;
  }
  const changes = entry.changes === undefined ? '' : ` Changes were made: ${entry.changes}.`;
  return `${entry.title}. ${entry.citation}. Licence: ${entry.licence}.${changes}`;
}

/**
 * Loads a real data set by its name: from the package, a cache, the folder `EPSBOOK_DATA`, or its public source, whose files' sha256
 * are checked. Prints its licence and citation. Where it cannot be had, a small stand-in of made-up rows with the same columns is given,
 * and a banner says so.
 * @throws PrivacyError `invalid-argument` for an unknown name; `dataset-unavailable` for a file with another sha256, or, with
 * `standIn: false`, where the data cannot be had: the message says which file, from where, and what to do
 * @example
 * const { data } = await loadDataset('heart_sites');
 * const session = openSession(dataset({ name: 'heart', unit: 'patient', data }), { budget: { epsilon: 1 } });
 */
export async function loadDataset<Name extends DatasetName>(
  name: Name,
  options: LoadOptions = {},
): Promise<LoadedDataset<DatasetContent<Name>>> {
  if (!Object.hasOwn(ENTRIES, name)) throw invalidArgument('name', `one of ${DATASET_NAMES.join(', ')}`);
  const entry: DatasetEntry = ENTRIES[name];
  let found: Found | undefined;
  let why = '';
  if (Object.hasOwn(CARRIED, name)) found = carried(name, entry);
  else {
    found = onDisk(name, entry, options);
    try {
      if (found === undefined && options.offline === true) throw unavailable(name, entry, 'offline is asked for');
      found ??= await fetched(name, entry, options);
    } catch (error) {
      if (options.standIn === false) throw error;
      why = error instanceof PrivacyError ? error.message : String(error);
    }
  }
  const text = found === undefined ? standIn(name as keyof typeof FETCHED) : new TextDecoder().decode(found.content);
  const data = contentOf(entry.kind, text) as DatasetContent<Name>;
  const origin = found?.origin ?? 'stand-in';
  const shown = notice(entry, origin, why);
  if (options.quiet !== true) (origin === 'stand-in' ? console.warn : console.log)(shown);
  return Object.freeze({
    name,
    title: entry.title,
    kind: entry.kind,
    data,
    rows: sizeOf(data),
    target: entry.target,
    licence: entry.licence,
    citation: entry.citation,
    changes: entry.changes,
    origin,
    sha256: found?.sha256,
    toString: () => shown,
  });
}
