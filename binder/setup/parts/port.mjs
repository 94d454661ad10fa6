// @ts-check
import net from 'node:net';
import { SetupProblem } from './problem.mjs';

const USUAL = 8888;
const TRIES = 50;

/** The two addresses that `localhost` can mean, on both of which Jupyter listens. */
const LOCALHOST = ['127.0.0.1', '::1'];

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
const isFreeAt = (port, host) =>
  new Promise((resolve) => {
    const server = net.createServer();
    // A machine without IPv6 has no such address to be in use.
    server.once('error', (/** @type {NodeJS.ErrnoException} */ { code }) =>
      resolve(code !== 'EADDRINUSE' && code !== 'EACCES'),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

/**
 * Whether a server could listen on the port of this machine.
 * @param {number} port
 */
export async function isFree(port) {
  for (const host of LOCALHOST) if (!(await isFreeAt(port, host))) return false;
  return true;
}

/**
 * The port to serve the lab on: the one asked for, or the usual one, or the next that is free.
 * @param {string | undefined} asked
 * @param {(line: string) => void} say
 * @returns {Promise<number>}
 * @throws {SetupProblem} where the one asked for is in use, or no port
 */
export async function choosePort(asked, say) {
  if (asked !== undefined) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new SetupProblem(`--port ${asked} is not a port.`, 'Give a whole number of 1 to 65535.');
    }
    if (await isFree(port)) return port;
    throw new SetupProblem(
      `Port ${asked} is in use, perhaps by another JupyterLab.`,
      'Stop that, or ask for another: npm start -- --port 8890. Without --port, a free one is taken.',
    );
  }
  for (let port = USUAL; port < USUAL + TRIES; port++) {
    if (!(await isFree(port))) continue;
    if (port !== USUAL)
      say(`port ${String(USUAL)} is in use; the lab is at ${String(port)} (npm start -- --port N to choose)`);
    return port;
  }
  throw new SetupProblem(
    `Ports ${String(USUAL)} to ${String(USUAL + TRIES - 1)} are all in use.`,
    'Stop some server, or choose a port: npm start -- --port 9000.',
  );
}
