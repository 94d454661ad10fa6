#!/usr/bin/env node
import { PrivacyError } from '../core/errors.js';
import { isUsageError } from './verbs/verb.js';
// npx epsbook VERB …: everything that is done with epsbook from a terminal. Bad input: a message, and exit code 2.
/** Each verb is loaded when it is asked for. */
const VERBS = {
    init: {
        summary: 'installs the kernel, the extension and a first notebook for this folder',
        load: async () => (await import('./verbs/init.js')).init,
    },
    doctor: {
        summary: 'tells what is installed, what is missing, and what to do',
        load: async () => (await import('./verbs/doctor.js')).doctor,
    },
    ledger: {
        summary: 'lists, verifies, exports and changes ledgers',
        load: async () => (await import('./verbs/ledger.js')).ledger,
    },
    federation: {
        summary: 'serves federated rounds, and joins them with the rows of a machine',
        load: async () => (await import('./verbs/federation.js')).federation,
    },
};
function usage() {
    const verbs = Object.entries(VERBS).map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`);
    return ['usage: epsbook VERB …', '', ...verbs, '', 'epsbook VERB --help says more of one.', ''].join('\n');
}
async function main([name, ...args]) {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
        process.stdout.write(usage());
        return 0;
    }
    const verb = Object.hasOwn(VERBS, name) ? await VERBS[name]?.load() : undefined;
    if (verb === undefined) {
        process.stderr.write(`epsbook has no verb "${name}"\n\n${usage()}`);
        return 2;
    }
    if (args.includes('--help') || args.includes('-h')) {
        process.stdout.write(verb.usage);
        return 0;
    }
    try {
        return await verb.run(args);
    }
    catch (error) {
        if (!(error instanceof PrivacyError) && !isUsageError(error))
            throw error;
        process.stderr.write(`${error.message}\n`);
        return 2;
    }
}
// Who reads the first lines alone, as `head` does, closes the pipe: that is no failure.
process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE')
        process.exit(0);
    throw error;
});
process.exitCode = await main(process.argv.slice(2));
//# sourceMappingURL=epsbook.js.map