import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeLedger, LEDGER_MIME_TYPE, type LedgerMessage } from 'epsbook/ledger';

/** A code cell: what it holds, and what stands below it as if it had been run. */
export interface FixtureCell {
  readonly source: string;
  readonly outputs?: readonly Readonly<Record<string, unknown>>[];
}

/** Writes a notebook for the Python kernel that comes with JupyterLab. */
export async function writeNotebook(folder: string, name: string, cells: readonly FixtureCell[]): Promise<void> {
  const notebook = {
    cells: cells.map(({ source, outputs = [] }, index) => ({
      cell_type: 'code',
      id: `cell-${String(index)}`,
      metadata: {},
      execution_count: outputs.length === 0 ? null : index + 1,
      outputs: outputs.map((data) => ({ output_type: 'display_data', data, metadata: {} })),
      source,
    })),
    metadata: { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  await writeFile(join(folder, name), JSON.stringify(notebook));
}

/**
 * A cell that publishes messages as a session does: one display, updated in place. Python here only carries them; they
 * stand in a file beside the notebook. With `pauseSeconds` left out, the cell waits after each message until {@link seen} says that it was.
 */
export async function publishingCell(
  folder: string,
  name: string,
  messages: readonly LedgerMessage[],
  pauseSeconds?: number,
): Promise<FixtureCell> {
  await writeFile(join(folder, `${name}.json`), JSON.stringify(messages.map(encodeLedger)));
  return {
    source: `import json, os, time
from IPython.display import display
for number, message in enumerate(json.load(open('${name}.json'))):
    display({'${LEDGER_MIME_TYPE}': message, 'text/plain': 'a ledger'}, raw=True, display_id='${name}', update=number > 0)
    ${pauseSeconds === undefined ? `while not os.path.exists(f'${name}.{number}.seen'): time.sleep(0.02)` : `time.sleep(${String(pauseSeconds)})`}`,
  };
}

/** Lets the cell of {@link publishingCell} go on after its message of this number, from 0. */
export const seen = (folder: string, name: string, number: number): Promise<void> =>
  writeFile(join(folder, `${name}.${String(number)}.seen`), '');
