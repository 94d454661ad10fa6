// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { projectCache } from './project.mjs';

/** @param {number} id */
function isRunning(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} line */
const toTerminal = (line) => void process.stdout.write(`${line}\n`);

/**
 * Does the work while no other process sets up this clone; the lock of one that died is taken over.
 * @template Result
 * @param {() => Promise<Result>} work
 * @param {{ file?: string, print?: (line: string) => void }} [options]
 * @returns {Promise<Result>}
 */
export async function alone(work, { file = path.join(projectCache, 'setup.lock'), print = toTerminal } = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; ;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const holder = Number(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : 0);
    if (holder > 0 && !isRunning(holder)) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (!told) print(`… waiting for the set-up that process ${String(holder)} is running`);
    told = true;
    await setTimeout(300);
  }
  const release = () => fs.rmSync(file, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
