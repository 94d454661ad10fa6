// @ts-check
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from '../parts/command.mjs';
import { inProject, sharedCache } from '../parts/project.mjs';

/** A wheel of which only two libraries, C headers and the licence are taken; it is never imported. */
const WHEEL = Object.freeze({
  version: '2.13.1',
  // tensorflow_cpu-2.13.1-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl, 186,594,601 bytes
  sha256: '87be6e61314b2c0fa062f71e26e41d6a17e162ffe4da72c820fe8f1fc94d97fe',
  python: '3.11',
  platforms: ['manylinux_2_17_x86_64', 'manylinux2014_x86_64'],
});

const folder = () => path.join(sharedCache(), `tensorflow-${WHEEL.version}-linux-x64`);

/** Whether TensorFlow's files were taken out of the wheel before, in this clone or another. */
export const haveTensorflowFiles = () => fs.existsSync(folder());

/**
 * TensorFlow's `lib/`, `include/` and `LICENSE`, out of the wheel on PyPI, whose hash is checked. Kept for other clones.
 * @param {string} python
 * @param {(line: string) => void} say
 * @returns {Promise<string>} their folder
 */
export async function tensorflowFiles(python, say) {
  if (haveTensorflowFiles()) return folder();
  fs.mkdirSync(sharedCache(), { recursive: true });
  const scratch = fs.mkdtempSync(path.join(sharedCache(), 'download-'));
  const remove = () => fs.rmSync(scratch, { recursive: true, force: true });
  process.on('exit', remove);
  try {
    say(`downloading TensorFlow ${WHEEL.version} from PyPI: 187 MB, once for all clones`);
    const requirements = path.join(scratch, 'requirements.txt');
    fs.writeFileSync(requirements, `tensorflow-cpu==${WHEEL.version} --hash=sha256:${WHEEL.sha256}\n`);
    const target = ['--python-version', WHEEL.python, '--implementation', 'cp'];
    const platforms = WHEEL.platforms.flatMap((platform) => ['--platform', platform]);
    await run('tensorflow-download', python, [
      ...['-m', 'pip', 'download', '--disable-pip-version-check', '--no-cache-dir', '--no-deps', '--only-binary=:all:'],
      ...['--require-hashes', ...target, ...platforms, '-d', scratch, '-r', requirements],
    ]);
    const unpacked = path.join(scratch, 'unpacked');
    const wheel = fs.readdirSync(scratch).find((name) => name.endsWith('.whl')) ?? '';
    await run('tensorflow-unpack', python, [
      inProject('binder/setup/native/unpack.py'),
      path.join(scratch, wheel),
      unpacked,
    ]);
    for (const name of fs.readdirSync(path.join(unpacked, 'lib'))) {
      // Symbol tables are a quarter of the size, and needed neither to link nor to run; without strip they stay.
      spawnSync('strip', ['--strip-unneeded', path.join(unpacked, 'lib', name)]);
    }
    try {
      fs.renameSync(unpacked, folder());
    } catch (error) {
      // Another clone's set-up was faster.
      if (!haveTensorflowFiles()) throw error;
    }
  } finally {
    process.off('exit', remove);
    remove();
  }
  return folder();
}
