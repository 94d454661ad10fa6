#!/usr/bin/env node
// @ts-check
/**
 * Sets up what is missing, then opens JupyterLab at the tour: npm start [-- --port N] [--no-browser] [Jupyter's own options]
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { show } from './command.mjs';
import { setUp } from './everything.mjs';
import { labArguments, labVariables } from './lab.mjs';
import { choosePort } from './port.mjs';
import { ownEnvironment } from './python.mjs';
import { main } from './step.mjs';

/** @param {string} line */
const say = (line) => void process.stdout.write(`${line}\n`);

await main(async () => {
  const { values, tokens } = parseArgs({
    args: process.argv.slice(2),
    options: { port: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const taken = new Set(
    tokens.flatMap((token) =>
      token.kind === 'option' && token.name === 'port'
        ? [token.index, token.inlineValue ? token.index : token.index + 1]
        : [],
    ),
  );
  const environment = ownEnvironment();
  await setUp(environment);
  // A bare `--port` has no number, and is told so.
  const port = await choosePort(values['port'] === undefined ? undefined : String(values['port']), say);
  const more = process.argv.slice(2).filter((_, index) => !taken.has(index));
  say('opening JupyterLab at notebooks/tour.ipynb; Ctrl-C twice stops it');
  return show(environment.python, labArguments('notebooks/tour.ipynb', port, more), { env: labVariables(environment) });
});
