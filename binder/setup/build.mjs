#!/usr/bin/env node
// @ts-check
/** Compiles the library and builds the JupyterLab extension: npm run build */
import { buildSteps } from './parts/everything.mjs';
import { alone } from './parts/lock.mjs';
import { ownEnvironment } from './parts/python.mjs';
import { main, runSteps } from './parts/step.mjs';

await main(() => alone(() => runSteps(buildSteps(ownEnvironment()))));
