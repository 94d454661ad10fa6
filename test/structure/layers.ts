/** What each folder of kernel-lib/src may import besides itself: what its row names, and all that those may import. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  accounting: ['core'],
  ledger: ['accounting'],
  mechanisms: ['accounting'],
  tables: ['core'],
  session: ['ledger', 'mechanisms'],
  statistics: ['session', 'tables'],
  cryptography: ['core'],
  anonymization: ['cryptography', 'tables'],
  homomorphic: ['cryptography'],
  training: ['session', 'tables'],
  audit: ['session', 'training'],
  storage: ['ledger'],
  federated: ['training', 'cryptography', 'homomorphic', 'storage'],
  datasets: ['core'],
  kernel: ['core'],
};

/** These may import anything: they are where the parts meet. */
export const UNLIMITED: readonly string[] = ['notebook', 'cli'];

/** What the panel may import of the library, by the same rule. */
export const PANEL: readonly string[] = ['accounting', 'ledger'];

/** Packages that only one folder may import: they are large, optional, or native. */
export const OWNED_PACKAGES: Readonly<Record<string, string>> = {
  '@tensorflow/tfjs-node': 'training',
  'node-seal': 'homomorphic',
};

/** Packages that the main entry neither loads nor names in its types. */
export const NOT_IN_MAIN_ENTRY: readonly string[] = ['@tensorflow/tfjs-node', 'danfojs-node', 'node-seal'];

/** The folders themselves and everything they may import in turn. */
export function reachable(folders: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    if (found.has(folder)) return;
    found.add(folder);
    for (const next of LAYERS[folder] ?? []) visit(next);
  };
  for (const folder of folders) visit(folder);
  return found;
}
