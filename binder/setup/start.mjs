#!/usr/bin/env node
// @ts-check
/** Sets up what is missing, then opens JupyterLab: npm start [-- OPTIONS], told by `npm start -- --help`. */
import process from 'node:process';
import { show } from './parts/command.mjs';
import { setUp } from './parts/everything.mjs';
import { labArguments, labVariables } from './parts/lab.mjs';
import { choosePort, isFree } from './parts/port.mjs';
import { ownEnvironment } from './parts/python.mjs';
import { HELP, startOptions } from './parts/start-options.mjs';
import { main } from './parts/step.mjs';
import { copyExamples, TOUR, workspace } from './parts/workspace.mjs';

/** @param {string} line */
const say = (line) => void process.stdout.write(`${line}\n`);

/** What the lab serves and opens: the user's folder as it is, or the workspace at the tour. @param {string | undefined} own */
function place(own) {
  if (own !== undefined) return { folder: own, notebook: undefined };
  for (const name of copyExamples().kept)
    say(`my-notebooks/examples/${name} is as you left it; remove it for the newer one`);
  return { folder: workspace, notebook: TOUR };
}

await main(async () => {
  const { help, port: asked, folder: own, more } = startOptions(process.argv.slice(2));
  if (help) return say(HELP.trimEnd());
  const environment = ownEnvironment();
  await setUp(environment);
  const { folder, notebook } = place(own);
  for (;;) {
    const port = await choosePort(asked, say);
    say(`opening JupyterLab ${notebook === undefined ? `in ${folder}` : 'at the tour'}; Ctrl-C twice stops it`);
    const args = labArguments({ folder, notebook, port, more });
    const code = await show(environment.python, args, { env: labVariables(environment) });
    // Between the choice and Jupyter's own start a second passes, in which another may have taken the port.
    if (code === 0 || asked !== undefined || (await isFree(port))) return code;
    say(`port ${String(port)} was taken meanwhile; trying the next`);
  }
});
