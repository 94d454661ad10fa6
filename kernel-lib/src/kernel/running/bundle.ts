import { inspect } from 'node:util';
import { withIntrinsics } from '../intrinsics.js';
import { frameRows, htmlTable, isTable } from './html-table.js';
import { textTable } from './text-table.js';

/** A value in several forms, by MIME type (Jupyter messaging protocol 5.3, "Display data"). */
export interface Bundle {
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** How a value says what it looks like: a method under this symbol gives its data by MIME type, or a promise of them. */
const DISPLAY = Symbol.for('Jupyter.display');

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** The text of a value; a string as it is, but for one that would be nothing to see. */
const textOf = (value: unknown): string => (typeof value === 'string' && value.trim() !== '' ? value : inspect(value));

/**
 * What a notebook shows of a value: its own forms where it has a `Symbol.for('Jupyter.display')` method, records and data frames as a table, and text.
 * @throws what the value's own methods throw, and TypeError where its forms can't be sent
 */
export async function bundleOf(value: unknown): Promise<Bundle> {
  const own = isObject(value) ? askedOf(value, DISPLAY) : undefined;
  if (typeof own === 'function') {
    const data: unknown = await (own as () => unknown).call(value);
    if (isObject(data) && Object.keys(data).length > 0) {
      const text = 'text/plain' in data ? {} : { 'text/plain': textOf(value) };
      return sendable({ data: { ...text, ...data }, metadata: {} });
    }
  }
  return withIntrinsics(() => formsOf(value));
}

/** A property of an object; undefined where it refuses the question, as a proxy may. */
function askedOf(value: object, key: symbol): unknown {
  try {
    return (value as Readonly<Record<symbol, unknown>>)[key];
  } catch {
    return undefined;
  }
}

function formsOf(value: unknown): Bundle {
  try {
    return tableOf(value);
  } catch {
    // It refuses the questions that tell a table. Nothing is asked of a proxy for its text.
    return { data: { 'text/plain': textOf(value) }, metadata: {} };
  }
}

function tableOf(value: unknown): Bundle {
  const frame = frameRows(value);
  if (frame !== undefined) {
    return { data: { 'text/plain': textTable(frame), 'text/html': htmlTable(frame) }, metadata: {} };
  }
  const table = isTable(value) ? { 'text/html': htmlTable(value) } : {};
  return { data: { 'text/plain': textOf(value), ...table }, metadata: {} };
}

/**
 * A copy that is certain to be sent as it is.
 * @throws TypeError what in it can't be sent, and why
 */
export function sendable<Content extends { readonly data: Readonly<Record<string, unknown>> }>(
  content: Content,
): Content {
  return withIntrinsics(() => checked(content));
}

function checked<Content extends { readonly data: Readonly<Record<string, unknown>> }>(content: Content): Content {
  try {
    return JSON.parse(JSON.stringify(content)) as Content;
  } catch {
    for (const [type, value] of Object.entries(content.data)) {
      try {
        JSON.stringify(value);
      } catch (error) {
        // Of a cycle, the first line says it; the rest draws it.
        const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
        throw new TypeError(`the display can't be sent: its ${type} is not JSON (${reason})`, { cause: error });
      }
    }
    throw new TypeError("the display can't be sent: its metadata is not JSON");
  }
}
