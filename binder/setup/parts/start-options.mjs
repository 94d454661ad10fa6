// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { SetupProblem } from './problem.mjs';

export const HELP = `npm start [-- OPTIONS]

Sets up what is missing, then opens JupyterLab at a copy of the tour, in the folder my-notebooks.

  --notebook-dir PATH   serves a folder of your own instead; nothing is copied to it
  --port N              serves at this port; without it, at 8888 or the next that is free
  --no-browser          only prints the address
  --help                prints this

What else is given is passed on to JupyterLab (npm start -- --ip=0.0.0.0).
Ctrl-C twice stops it, with its kernels.
`;

/** Options of ours that take a word; JupyterLab sees neither. */
const OURS = /** @type {const} */ (['port', 'notebook-dir']);

/**
 * What `npm start` was asked for.
 * @param {readonly string[]} args
 * @param {string} [from] the folder that a relative path is meant from; npm tells where it was called
 * @returns {{ help: boolean, port: string | undefined, folder: string | undefined, more: readonly string[] }}
 * @throws {SetupProblem} where the folder is none
 */
export function startOptions(args, from = process.env['INIT_CWD'] ?? process.cwd()) {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, 'notebook-dir': { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
  });
  const taken = new Set(
    tokens.flatMap((token) =>
      token.kind === 'option' && OURS.some((name) => name === token.name)
        ? [token.index, token.inlineValue ? token.index : token.index + 1]
        : [],
    ),
  );
  // A bare `--port` or `--notebook-dir` has no word, and is told so.
  const [port, folder] = OURS.map((name) => (values[name] === undefined ? undefined : String(values[name])));
  return {
    help: values['help'] === true,
    port,
    folder: folder === undefined ? undefined : folderOf(folder, from),
    more: args.filter((_, index) => !taken.has(index)),
  };
}

/** @param {string} asked @param {string} from */
function folderOf(asked, from) {
  const folder = path.resolve(from, asked);
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  throw new SetupProblem(`--notebook-dir ${asked} is not a folder.`, `Make it, or name another: mkdir -p ${folder}`);
}
