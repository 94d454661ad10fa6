import { type Place, type Positions } from './positions.js';

/** Something that cells run: a cell, or a file beside the notebook. */
export interface Source {
  readonly text: string;
  readonly positions: Positions;
  readonly isCell: boolean;
}

/** One line of a stack, led back to what was written. */
export interface Frame {
  /** As a stack trace shows it, without `at`. */
  readonly text: string;
  /** Where it lies in something that cells run. */
  readonly written?: { readonly name: string; readonly source: Source; readonly place: Place };
}

/** Frames that lie in Node, in tslab or in this package, and say nothing about the cell. */
const MACHINERY =
  /\bnode:|[\\/]tslab[\\/]dist[\\/]|[\\/](?:kernel-lib|epsbook)[\\/](?:dist|src)[\\/]|^(?:async )?Promise\.all \(index/;

/** Leads the positions of stack traces back to what was written, in every trace of the process. */
export class Traces {
  readonly #sources = new Map<string, Source>();
  readonly #frames = new WeakMap<Error, readonly Frame[]>();

  constructor() {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Node has none until somebody sets it
    const previous = Error.prepareStackTrace?.bind(Error);
    Error.prepareStackTrace = (error, sites) => {
      const isOurs = (site: NodeJS.CallSite): boolean => this.#sources.has(nameOf(site));
      if (!sites.some(isOurs)) {
        // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- as above
        return (previous?.(error, sites) as unknown) ?? [headOf(error), ...sites.map(textOf)].join('\n    at ');
      }
      const frames = this.#lead(sites);
      this.#frames.set(error, frames);
      return [headOf(error), ...frames.map(({ text }) => text)].join('\n    at ');
    };
  }

  /** Makes a source known under the name that stack traces have for it. */
  add(name: string, source: Source): void {
    this.#sources.set(name, source);
  }

  /** The frames of an error that speak of what the user wrote, and how many others there are. */
  framesOf(error: Error): { readonly frames: readonly Frame[]; readonly folded: number } {
    // Reading the stack is what makes it.
    const stack = stackOf(error);
    const all = this.#frames.get(error) ?? parsed(stack);
    const frames = all.filter((frame) => frame.written !== undefined || !MACHINERY.test(frame.text));
    return { frames, folded: all.length - frames.length };
  }

  #lead(sites: readonly NodeJS.CallSite[]): readonly Frame[] {
    const isCell = (site: NodeJS.CallSite): boolean => this.#sources.get(nameOf(site))?.isCell === true;
    const last = sites.map(isCell).lastIndexOf(true);
    // Below the cell are the kernel's own frames; the frames of a promise's job have none.
    const shown = last < 0 ? sites : sites.slice(0, last + 1);
    return shown.map((site) => this.#leadOne(site)).filter((frame) => frame !== undefined);
  }

  #leadOne(site: NodeJS.CallSite): Frame | undefined {
    const name = nameOf(site);
    const source = this.#sources.get(name);
    const text = textOf(site);
    if (source === undefined) return { text };
    const place = source.positions({
      line: (site.getLineNumber() ?? 1) - 1,
      column: (site.getColumnNumber() ?? 1) - 1,
    });
    if (place === undefined) return undefined;
    const position = `:${String(place.line + 1)}:${String(place.column + 1)}`;
    return { text: text.replace(/:\d+:\d+(\)?)$/, `${position}$1`), written: { name, source, place } };
  }
}

const nameOf = (site: NodeJS.CallSite): string => site.getScriptNameOrSourceURL() ?? '';

function stackOf(error: Error): string {
  try {
    return typeof error.stack === 'string' ? error.stack : '';
  } catch {
    return '';
  }
}

/** The first line of a stack; an error's own words may throw. */
function headOf(error: Error): string {
  try {
    // `console.trace` has an object made here that is none.
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}

/** A call site as stack traces show it: Node's own text for it, which the typings do not know of. */
const textOf = (site: object): string => ''.concat(site as unknown as string);

/** The frames of a stack that was made elsewhere. */
const parsed = (stack = ''): readonly Frame[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => ({ text: line.replace(/^\s+at /, '') }));
