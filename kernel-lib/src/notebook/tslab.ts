import type { DisplayContent } from '../kernel/index.js';

/** tslab's own way to send a display (`dist/jupyter.js`), null until the first cell runs. */
type WriteDisplay = (content: DisplayContent, update: boolean) => void;

/** The public interface of tslab, as far as it is used here. */
interface Tslab {
  readonly newDisplay: () => PublicDisplay;
}

interface PublicDisplay {
  raw(mimeType: string, content: string): void;
}

/** `require` as cells have it. */
interface CellRequire {
  (id: 'tslab'): Tslab;
  readonly cache: Readonly<Record<string, { readonly exports: unknown } | undefined>>;
}

/** Forms that the public interface can show on its own, the richest first. */
const PUBLIC_FORMS = ['text/html', 'text/plain'];

/** tslab tells cells, and so whoever they call, where its modules are. Undefined elsewhere, as in workers. */
const cellRequire = (): CellRequire | undefined =>
  (globalThis as { __tslab__?: { readonly require: CellRequire } }).__tslab__?.require;

/** Whether this code runs in a kernel of tslab, epsbook's own or a plain one. */
export const inTslab = (): boolean => cellRequire() !== undefined;

interface JupyterModule {
  readonly lastWriteDisplayData?: WriteDisplay | null;
}

let running: JupyterModule | undefined;

function internalWriter({ cache }: CellRequire): WriteDisplay | undefined {
  // More than one copy may be loaded; the one that runs cells has a writer.
  running ??= Object.entries(cache)
    .filter(([path]) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(path))
    .map(([, module]) => (module?.exports ?? {}) as JupyterModule)
    .find(({ lastWriteDisplayData: write }) => typeof write === 'function');
  return running?.lastWriteDisplayData ?? undefined;
}

const publicDisplays = new Map<string, PublicDisplay>();

function showPublicly({ newDisplay }: Tslab, { data, transient: { display_id: id } }: DisplayContent): void {
  const form = PUBLIC_FORMS.find((mimeType) => typeof data[mimeType] === 'string');
  if (form === undefined) return;
  const known = id === undefined ? undefined : publicDisplays.get(id);
  const display = known ?? newDisplay();
  if (id !== undefined) publicDisplays.set(id, display);
  display.raw(form, data[form] as string);
}

/**
 * Sends a display in a plain tslab kernel: the whole bundle by the writer behind `tslab.display`, which that module keeps
 * to itself, or where it is not found one form of it by the public interface. Does nothing outside tslab.
 */
export function writeToTslab(content: DisplayContent, update: boolean): void {
  const require = cellRequire();
  if (require === undefined) return;
  const write = internalWriter(require);
  if (write === undefined) showPublicly(require('tslab'), content);
  else write(content, update);
}
