#!/usr/bin/env node
// @ts-check
/** Compiles the library before it is packed: `npm pack` in kernel-lib, also in a fresh clone. */
import fs from 'node:fs';
import process from 'node:process';
import { alone } from './lock.mjs';
import { typescript } from './project.mjs';
import { main, runSteps } from './step.mjs';
import { kernelLib } from './steps/kernel-lib.mjs';
import { node } from './steps/node.mjs';
import { packages } from './steps/packages.mjs';

/** What is needed to compile; packing installs nothing where that is there. */
const steps = [node(), ...(fs.existsSync(typescript) ? [] : [packages]), kernelLib];

// What npm prints on standard output is read by programs.
await main(() => alone(() => runSteps(steps, (line) => void process.stderr.write(`${line}\n`))));
