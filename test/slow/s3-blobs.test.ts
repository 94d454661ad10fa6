import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { s3BlobStore } from '../../kernel-lib/src/storage/index.js';
import { sharedCache } from '../../binder/setup/parts/project.mjs';
import { freePorts } from '../support/ports.js';

const hasCargo = (): boolean => {
  try {
    execFileSync('cargo', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** An S3 server from crates.io, compiled once and kept with the other downloads. */
function server(): string {
  const folder = join(sharedCache(), 's3s-fs-0.14.1');
  const binary = join(folder, 'bin', 's3s-fs');
  if (!existsSync(binary)) {
    execFileSync('cargo', ['install', 's3s-fs@0.14.1', '--features', 'binary', '--root', folder], { stdio: 'ignore' });
  }
  return binary;
}

describe.skipIf(!hasCargo())('blobs in an S3 store', () => {
  const credentials = { accessKeyId: 'tester', secretAccessKey: randomBytes(16).toString('hex') };
  let folder: string;
  let process: ChildProcess;
  let endpoint: string;
  const open = (more = {}): ReturnType<typeof s3BlobStore> =>
    s3BlobStore({ bucket: 'models', prefix: 'run-1/', endpoint, credentials, ...more });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'epsbook-s3-'));
    mkdirSync(join(folder, 'models'));
    const [port = 0] = await freePorts(1);
    endpoint = `http://127.0.0.1:${String(port)}`;
    const keys = ['--access-key', credentials.accessKeyId, '--secret-key', credentials.secretAccessKey];
    process = spawn(server(), ['--host', '127.0.0.1', '--port', String(port), ...keys, folder], { stdio: 'ignore' });
    for (let tries = 0; tries < 100; tries++) {
      const up = await fetch(endpoint).then(
        () => true,
        () => false,
      );
      if (up) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the S3 server did not start');
  });
  afterAll(() => {
    process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([0, 1, 3_000_000])('of %i bytes come back as they were put', async (length) => {
    const bytes = randomBytes(length);
    const name = await open().put(bytes);
    expect(name).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await open().has(name)).toBe(true);
    expect(Buffer.from((await open().get(name)) ?? []).equals(bytes)).toBe(true);
  });

  test('that were never put are undefined', async () => {
    const name = createHash('sha256').update('never').digest('hex') as never;
    expect(await open().has(name)).toBe(false);
    expect(await open().get(name)).toBeUndefined();
  });

  test('are refused when they are no longer what their name says', async () => {
    const name = await open().put(Buffer.from('a model'));
    const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(name));
    writeFileSync(join(folder, file ?? ''), 'another');
    await expect(open().get(name)).rejects.toMatchObject({ code: 'store-unavailable' });
  });

  test('are not given to who has the wrong key', async () => {
    const wrong = open({ credentials: { ...credentials, secretAccessKey: 'wrong' } });
    await expect(wrong.put(Buffer.from('a model'))).rejects.toThrow();
  });
});
