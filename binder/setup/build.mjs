#!/usr/bin/env node
// @ts-check
/** Compiles the library and builds the JupyterLab extension: npm run build */
import { buildSteps } from './everything.mjs';
import { alone } from './lock.mjs';
import { ownEnvironment } from './python.mjs';
import { main, runSteps } from './step.mjs';

await main(() => alone(() => runSteps(buildSteps(ownEnvironment()))));
