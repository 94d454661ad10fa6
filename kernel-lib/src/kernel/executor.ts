import { notCompiled, thrown, type Diagnostic, type Failure } from './failure.js';
import type { ExecutorModule } from './tslab.js';

/** How tslab's executor prints a complaint of the compiler; what a cell threw it prints as it is. */
const DIAGNOSTIC = '%s%d:%d - %s';

/**
 * Catches why a cell failed, which tslab prints on standard error and forgets.
 * @param failed is told once for each cell that fails, before the executor answers
 */
export function catchFailures(executor: ExecutorModule, failed: (failure: Failure, cause: unknown) => void): void {
  const createExecutor = executor.createExecutor;
  executor.createExecutor = (directory, converters, console) => {
    let diagnostics: Diagnostic[] = [];
    let printed: unknown[] = [];
    const made = createExecutor(directory, converters, {
      log: console.log,
      error(...values) {
        if (values[0] === DIAGNOSTIC) {
          const [, file, line, column, message] = values;
          diagnostics.push({
            file: String(file),
            line: Number(line),
            column: Number(column),
            message: String(message),
          });
        } else {
          printed = values;
        }
      },
    });
    const execute = made.execute.bind(made);
    made.execute = async (code) => {
      diagnostics = [];
      printed = [];
      let succeeded = false;
      try {
        succeeded = await execute(code);
      } catch (error) {
        // Not the cell but the machinery failed; that is told no less.
        printed = [error];
      }
      const [first, ...others] = diagnostics;
      if (!succeeded) {
        failed(first === undefined ? thrown(printed[0]) : notCompiled([first, ...others]), printed[0]);
      } else {
        // A module written by a cell is kept in spite of complaints: these stay what they were, text.
        for (const { file, line, column, message } of diagnostics)
          console.error(DIAGNOSTIC, file, line, column, message);
      }
      return succeeded;
    };
    return made;
  };
}
