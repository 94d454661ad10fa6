import childProcess, {} from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
const STREAMS = ['stdin', 'stdout', 'stderr'];
/** Whether one of the three is the parent's own. */
const isInherited = (value, index) => value === 'inherit' || value === index || value === process[STREAMS[index] ?? 'stdin'];
/** Each stream's connection, and whether output and error were the parent's and are now piped. */
function piped(stdio) {
    const all = Array.isArray(stdio) ? [...stdio] : [stdio, stdio, stdio];
    const [stdout, stderr] = [1, 2].map((index) => isInherited(all[index], index));
    if (stdout !== true && stderr !== true)
        return { stdio, stdout: false, stderr: false };
    if (stdout === true)
        all[1] = 'pipe';
    if (stderr === true)
        all[2] = 'pipe';
    return { stdio: all, stdout: stdout === true, stderr: stderr === true };
}
/**
 * Leads what child processes print, where they have their parent's output, to the cell. The kernel's own is the terminal that
 * Jupyter was started in.
 */
export function showChildOutput(write) {
    const prototype = childProcess.ChildProcess.prototype;
    const { spawn } = prototype;
    prototype.spawn = function (options) {
        const { stdio, stdout, stderr } = piped(options.stdio);
        const result = spawn.call(this, { ...options, stdio });
        // To whoever started it, a stream that is inherited is not there.
        if (stdout)
            this.stdout = forward(this.stdout, 'stdout', write);
        if (stderr)
            this.stderr = forward(this.stderr, 'stderr', write);
        return result;
    };
    for (const name of ['spawnSync', 'execFileSync', 'execSync'])
        showSyncOutput(name, write);
    syncBuiltinESMExports();
}
function forward(stream, name, write) {
    stream?.on('data', (chunk) => {
        write(name, chunk);
    });
    return null;
}
/** A synchronous call's output is shown when it has ended. */
function showSyncOutput(name, write) {
    const original = childProcess[name];
    const replaced = (...given) => {
        const isOptions = given.map((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
        const at = isOptions.lastIndexOf(true);
        const options = (given[at] ?? {});
        const { stdio, stdout, stderr } = piped(options.stdio);
        if (!stdout && !stderr)
            return original(...given);
        // These two give back what was printed, and lose what was complained of; left alone, they hand that on themselves.
        const handsOn = stderr && name !== 'spawnSync';
        const changed = given.map((one, index) => index === at ? { ...options, stdio: handsOn ? undefined : stdio } : one);
        try {
            const result = original(...changed);
            if (name === 'spawnSync')
                return shown(result, stdout, stderr);
            if (stdout)
                write('stdout', result);
            return isPiped(options.stdio) ? result : null;
        }
        catch (error) {
            if (isResult(error))
                shown(error, stdout, stderr && !handsOn);
            throw error;
        }
    };
    const shown = (result, stdout, stderr) => {
        if (stdout && result.stdout !== null)
            write('stdout', result.stdout);
        if (stderr && result.stderr !== null)
            write('stderr', result.stderr);
        if (stdout)
            result.stdout = null;
        if (stderr)
            result.stderr = null;
        return result;
    };
    Object.defineProperty(childProcess, name, { value: replaced, writable: true, configurable: true, enumerable: true });
}
/** Whether standard output is for the caller. */
const isPiped = (stdio) => {
    const output = Array.isArray(stdio) ? stdio[1] : stdio;
    return output === undefined || output === null || output === 'pipe' || output === 'overlapped';
};
const isResult = (value) => typeof value === 'object' && value !== null && 'stdout' in value && 'stderr' in value;
//# sourceMappingURL=children.js.map