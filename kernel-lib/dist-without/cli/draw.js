#!/usr/bin/env node
import { once } from 'node:events';
import { PrivacyError } from '../core/errors.js';
import { drawing, usage } from './draw/request.js';
// npm run -s draw -- '{"mechanism":"laplace","epsilon":1,"sensitivity":1,"value":0,"samples":1000000}'
// Prints samples of a mechanism, one number a line, for statistical testers outside. Bad input: a message, and exit code 2.
/** So many lines are written at once. */
const LINES = 8192;
async function print({ samples, draw }) {
    for (let printed = 0; printed < samples; printed += LINES) {
        let lines = '';
        for (let line = Math.min(LINES, samples - printed); line > 0; line--)
            lines += `${String(draw())}\n`;
        if (!process.stdout.write(lines))
            await once(process.stdout, 'drain');
    }
}
// Who reads the first lines alone, as `head` does, closes the pipe: that is no failure.
process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE')
        process.exit(0);
    throw error;
});
const [request, ...others] = process.argv.slice(2);
if (request === '--help' || request === '-h') {
    console.log(usage());
}
else if (request === undefined || others.length > 0) {
    console.error(usage());
    process.exitCode = 2;
}
else {
    try {
        await print(drawing(request));
    }
    catch (error) {
        if (!(error instanceof PrivacyError))
            throw error;
        console.error(error.message);
        process.exitCode = 2;
    }
}
//# sourceMappingURL=draw.js.map