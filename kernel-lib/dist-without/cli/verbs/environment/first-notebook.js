/** A notebook to begin with: its own data, two releases, nothing to install. */
const CELLS = [
    [
        'markdown',
        ['# First steps', '', 'A budget, two releases, and what they cost. Open the panel *epsbook* on the right.'],
    ],
    [
        'code',
        [
            "import { count, dataset, laplace, mean, openSession } from 'epsbook';",
            '',
            'const rows = Array.from({ length: 500 }, (_, person) => ({',
            '  age: 20 + ((person * 37) % 60),',
            '}));',
            'const people = dataset({',
            "  name: 'people', version: 1, unit: 'person', data: rows,",
            '});',
            'const session = openSession(people, {',
            '  budget: { epsilon: 1, delta: 1e-6 },',
            '});',
        ],
    ],
    ['code', ["const n = session.release('people', count(), laplace({ epsilon: 0.1 }));", 'console.log(`${n}`);']],
    [
        'code',
        [
            'const age = session.release(',
            "  'mean age', mean('age', { lower: 0, upper: 100 }), laplace({ epsilon: 0.3 }),",
            ');',
            'console.log(`${age}`);',
        ],
    ],
];
/** The notebook as a file, without outputs. */
export function firstNotebook() {
    const notebook = {
        cells: CELLS.map(([cell_type, source], index) => ({
            cell_type,
            id: `cell-${String(index + 1)}`,
            metadata: {},
            source: source.map((line, at) => (at < source.length - 1 ? `${line}\n` : line)),
            ...(cell_type === 'code' ? { execution_count: null, outputs: [] } : {}),
        })),
        metadata: {
            kernelspec: { name: 'epsbook', display_name: 'TypeScript (epsbook)', language: 'typescript' },
            language_info: { name: 'typescript', file_extension: '.ts', mimetype: 'text/typescript' },
        },
        nbformat: 4,
        nbformat_minor: 5,
    };
    return `${JSON.stringify(notebook, null, 1)}\n`;
}
//# sourceMappingURL=first-notebook.js.map