/**
 * What each folder of kernel-lib/src may import besides itself: what its row names, and all that those may import. A subfolder with a
 * row of its own is a folder like any other: its parent may not import it.
 */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  work: ['core'],
  tables: ['core'],
  sums: ['core'],
  wasm: [],
  weights: ['core'],
  accounting: ['core'],
  reports: ['accounting'],
  ledger: ['accounting', 'reports'],
  mechanisms: ['accounting', 'sums'],
  session: ['ledger', 'mechanisms', 'tables', 'work'],
  statistics: ['session', 'tables', 'sums'],
  cryptography: ['core'],
  anonymization: ['cryptography', 'tables', 'work', 'reports', 'wasm'],
  homomorphic: ['cryptography', 'weights', 'work', 'reports', 'wasm'],
  training: ['session', 'tables', 'weights', 'sums', 'wasm'],
  audit: ['session', 'training', 'reports'],
  storage: ['ledger', 'weights'],
  federated: ['training', 'cryptography', 'weights', 'reports'],
  'federated/server': ['federated', 'storage'],
  'federated/homomorphic': ['federated', 'homomorphic'],
  datasets: ['tables'],
  kernel: ['core'],
};

/** These may import anything: they are where the parts meet. */
export const UNLIMITED: readonly string[] = ['notebook', 'cli'];

/** What the panel may import of the library, by the same rule. */
export const PANEL: readonly string[] = ['accounting', 'ledger', 'reports'];

/** Packages that only one folder may import: they are large, optional, or native. */
export const OWNED_PACKAGES: Readonly<Record<string, string>> = {
  '@tensorflow/tfjs-node': 'training',
  'node-seal': 'homomorphic',
  fastify: 'federated/server',
  jose: 'federated/server',
  '@peculiar/x509': 'federated/server',
};

/** Packages that the main entry neither loads nor names in its types. */
export const NOT_IN_MAIN_ENTRY: readonly string[] = [
  '@tensorflow/tfjs-node',
  'danfojs-node',
  'node-seal',
  'fastify',
  'jose',
  '@peculiar/x509',
];

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
