import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
const WIDTH = 96;
export function anchorsIn(folder) {
    const files = new Map();
    const fileOf = (ledger) => join(folder, `${createHash('sha256').update(ledger).digest('hex').slice(0, 32)}.anchor`);
    return {
        read(ledger) {
            const file = fileOf(ledger);
            if (!existsSync(file))
                return undefined;
            const [seq, hash] = readFileSync(file, 'utf8').trim().split(' ');
            return hash === undefined ? undefined : { seq: Number(seq), hash };
        },
        write(ledger, { seq, hash }) {
            let file = files.get(ledger);
            if (file === undefined) {
                mkdirSync(folder, { recursive: true, mode: 0o700 });
                file = openSync(fileOf(ledger), 'a'); // made where it is missing, kept where it is not
                closeSync(file);
                file = openSync(fileOf(ledger), 'r+');
                files.set(ledger, file);
            }
            writeSync(file, `${String(seq)} ${hash}`.padEnd(WIDTH) + '\n', 0);
        },
        forget(ledger) {
            const file = files.get(ledger);
            if (file !== undefined)
                closeSync(file);
            files.delete(ledger);
            rmSync(fileOf(ledger), { force: true });
        },
        close() {
            for (const file of files.values())
                closeSync(file);
            files.clear();
        },
    };
}
//# sourceMappingURL=anchors.js.map