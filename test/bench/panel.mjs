// @ts-check
/** The panel's share of the spine: how fast it follows, in a real browser, and how much of it there is to load. */
import { build } from 'esbuild';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { median } from './row.mjs';

/** @typedef {import('./row.mjs').Row} Row */

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The browser tests' own tools are TypeScript, so they are compiled first, to where their packages are found.
 * @returns {Promise<(entries: number, count?: number) => Promise<readonly number[]>>}
 */
async function compiledMeasurement() {
  const outfile = path.join(root, 'test/out/message-to-paint.mjs');
  await build({
    entryPoints: [path.join(root, 'test/browser/support/message-to-paint.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // The tools find the project's root from where they lie.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(root, 'test/support/project.ts')).href) },
    logLevel: 'error',
  });
  /** @type {{ messageToPaint: (entries: number, count?: number) => Promise<readonly number[]> }} */
  const { messageToPaint } = await import(pathToFileURL(outfile).href);
  return messageToPaint;
}

/** Kibibytes of script that the extension makes a page load before any chart is drawn; each chart is a chunk of its own. */
function extensionSize() {
  const folder = path.join(root, 'labextension/epsbook/labextension/static');
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js') && !/^(?:plotly|chart-)/.test(file));
  return scripts.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0) / 1024;
}

/** @returns {Promise<Row[]>} */
export default async function panel() {
  const messageToPaint = await compiledMeasurement();
  const times = [...(await messageToPaint(1_000))].sort((first, second) => first - second);
  const long = await messageToPaint(10_000, 10);
  const name = 'panel: message to paint, 1,000 entries';
  return [
    { case: `${name}, median`, ours: median(times), unit: 'ms', better: 'lower', limit: 50 },
    {
      case: `${name}, 90th percentile`,
      ours: times[Math.floor(0.9 * times.length)] ?? NaN,
      unit: 'ms',
      better: 'lower',
    },
    {
      case: 'panel: message to paint, 10,000 entries, the slowest',
      ours: Math.max(...long),
      unit: 'ms',
      better: 'lower',
      limit: 300,
    },
    { case: 'extension without plotly', ours: extensionSize(), unit: 'KiB', better: 'lower', limit: 80 },
  ];
}
