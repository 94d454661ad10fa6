const SESSION = 1;
/** The cells that were run, for a front end that goes back through them (Jupyter messaging protocol 5.3, "History"). */
export class History {
    #cells = [];
    add(line, code) {
        const cell = { line, code, output: null };
        this.#cells.push(cell);
        return cell;
    }
    /** Answers a `history_request`. */
    answer(request) {
        const withOutput = request['output'] === true;
        const cells = this.#wanted(request);
        return {
            status: 'ok',
            history: cells.map(({ line, code, output }) => [SESSION, line, withOutput ? [code, output] : code]),
        };
    }
    #wanted(request) {
        const count = (name) => (typeof request[name] === 'number' ? request[name] : Infinity);
        switch (request['hist_access_type']) {
            case 'range': {
                const start = Number(request['start'] ?? 0);
                const session = Number(request['session'] ?? 0);
                // Sessions before this one are not kept; 0 and -0 mean this one.
                if (session !== 0 && session !== SESSION)
                    return [];
                return this.#cells.filter(({ line }) => line >= start && line < count('stop'));
            }
            case 'search': {
                const pattern = globPattern(typeof request['pattern'] === 'string' ? request['pattern'] : '*');
                const found = this.#cells.filter(({ code }) => pattern.test(code));
                const unique = request['unique'] === true ? [...new Map(found.map((cell) => [cell.code, cell])).values()] : found;
                return lastOf(unique, count('n'));
            }
            default:
                return lastOf(this.#cells, count('n'));
        }
    }
}
const lastOf = (items, count) => Number.isFinite(count) ? items.slice(Math.max(0, items.length - count)) : items;
/** A shell's pattern: `*` for anything, `?` for any one character. */
const globPattern = (glob) => new RegExp(`^${glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '[^]*')
    .replace(/\?/g, '[^]')}$`);
//# sourceMappingURL=history.js.map