/** What people write in other kernels, by the line it stands on, and what to write here. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /^\s*[%!]\s*(pip|npm|conda|yarn|pnpm)\b|^\s*(npm|yarn|pnpm) (i|install|add)\b/,
    "To install a package, run npm install NAME in a terminal, in the notebook's folder; the next cell can import it.",
  ],
  [
    // What is not `!function () {…}()`, nor `!ready && go()`.
    /^\s*(!\s*(?!(function|async|await|new|typeof|void)\b)[\w./~-]+(\s+[\w./~"'$*-]|\s*$)|%%?(bash|sh|cmd|script|system)\b|%(ls|cat|cp|mv|rm|mkdir)\b)/,
    "To run a command, import { execSync } from 'node:child_process' and call execSync('…', { stdio: 'inherit' }).",
  ],
  [
    /^\s*%%?time(it)?\b/,
    "There are no magics here: console.time('it') before and console.timeEnd('it') after tell how long something takes.",
  ],
  [/^\s*%(cd|pwd)\b/, 'There are no magics here: process.chdir(folder) and process.cwd() do that.'],
  [/^\s*%matplotlib\b/, 'There are no magics here, and none is needed: figures are shown as they are.'],
  [/^\s*%%?[a-z]/i, 'There are no magics here, only TypeScript.'],
  [/^\s*\?+\s*[\w$.]+\s*$|^\s*[\w$.]+\?+\s*$/, 'To see what something is, press Shift+Tab behind its name.'],
  [
    /['"]npm:([^'"]+)['"]/,
    "Packages are imported by their plain name, after npm install NAME in the notebook's folder.",
  ],
  [
    /['"]jsr:/,
    "Packages of JSR are installed by npx jsr add NAME in the notebook's folder, and imported by their plain name.",
  ],
  [
    /\b(from|import)\s*\(?\s*['"]https?:/,
    'Node imports nothing from URLs: npm install the package, or fetch() the file.',
  ],
  [/\bDeno\./, 'This is Node, not Deno: node:fs/promises reads files, node:child_process runs commands.'],
];

/**
 * What to write instead of what a line has from another kernel; undefined where it is of none.
 * @param message what the compiler has against it
 */
export function adviceOn(line: string, message: string): string | undefined {
  const known = ADVICE.find(([pattern]) => pattern.test(line))?.[1];
  const name = /^Cannot find name '([^']+)'/.exec(message)?.[1];
  if (known !== undefined || name === undefined) return known;
  // `name = …`, as in Python.
  const rest = line.trimStart().startsWith(name) ? line.trimStart().slice(name.length) : '';
  return /^\s*=(?![=>])/.test(rest) ? `A new variable is declared: let ${name} = …` : undefined;
}
