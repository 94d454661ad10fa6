#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseVectors } from './vectors/json.js';
import { failureLines, runVector, vectorsOf } from './vectors/run.js';
// npm run -s vectors -- FILE.json
// Runs known answers against the library. Prints what fails, then "N passed, N failed"; exit code 0 only when none failed.
/** Runs every file named; true where nothing failed. */
function main(files) {
    let [passed, failed] = [0, 0];
    for (const file of files) {
        try {
            for (const [index, vector] of vectorsOf(parseVectors(readFileSync(file, 'utf8'))).entries()) {
                const outcome = runVector(vector, index + 1);
                if (outcome.passed)
                    passed++;
                else
                    failed++;
                for (const line of failureLines(outcome))
                    console.log(line);
            }
        }
        catch (error) {
            failed++;
            console.log(`${file}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0;
}
const files = process.argv.slice(2);
if (files.length === 0) {
    console.error('usage: npm run -s vectors -- FILE.json …');
    process.exitCode = 2;
}
else {
    process.exitCode = main(files) ? 0 : 1;
}
//# sourceMappingURL=vectors.js.map