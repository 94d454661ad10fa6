import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './ports.js';

export interface PostgresServer {
  readonly url: string;
  /** Ends the server at once, as a crash would, or lets it finish. */
  stop(how?: 'immediate' | 'fast'): Promise<void>;
  /** Starts it again, on the same data and port. */
  start(): Promise<void>;
  /** Ends it, and removes its data. */
  remove(): Promise<void>;
}

/** Where Debian keeps the programs of each PostgreSQL version. */
function binaries(): string | undefined {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return undefined;
  const [newest] = readdirSync(versions).sort((first, second) => Number(second) - Number(first));
  return newest === undefined ? undefined : join(versions, newest, 'bin');
}

export const hasPostgres = (): boolean => binaries() !== undefined;

/** The server refuses to run as root, and then runs as the user that Debian's package makes. */
function owner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((user) => user.startsWith('postgres:'));
  const [, , uid, gid] = (line ?? '').split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Starts a PostgreSQL server of the test's own, on loopback, in a folder of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = binaries() as string;
  const folder = mkdtempSync(join(tmpdir(), 'epsbook-postgres-'));
  const user = owner();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'epsbook', '--auth=trust', '--encoding=UTF8', '--locale=C'], {
    ...user,
    cwd: folder,
    stdio: 'pipe',
  });
  const [port = 0] = await freePorts(1);
  const url = `postgres://epsbook@127.0.0.1:${String(port)}/postgres`;
  let server: ReturnType<typeof spawn> | undefined;

  const start = async (): Promise<void> => {
    const args = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder];
    server = spawn(join(bin, 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore' });
    for (let tries = 0; ; tries++) {
      try {
        execFileSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
        return;
      } catch (error) {
        if (tries > 300) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  const stop = async (how: 'immediate' | 'fast' = 'immediate'): Promise<void> => {
    const running = server;
    server = undefined;
    if (running === undefined) return;
    const ended = once(running, 'exit');
    running.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  };
  await start();
  return {
    url,
    start,
    stop,
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
