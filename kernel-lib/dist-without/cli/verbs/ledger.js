import { parseArgs } from 'node:util';
import { openLedgerStore } from '../../storage/index.js';
import { exportLedger, importLedger } from './ledger/exported.js';
import { listed, verified } from './ledger/shown.js';
import { budgetOf } from './ledger/set-budget.js';
import { UsageError } from './verb.js';
const usage = `usage: epsbook ledger ACTION [NAME] [--place PLACE]

  list                        every ledger: what is spent of what, where, under which terms
  verify [NAME]               checks the chain of one ledger, or of all
  export NAME [--format json|csv]
                              writes a ledger to standard output: json can be imported again
  import FILE [NAME]          restores an exported ledger under a name that is free
  set-budget NAME --epsilon E [--delta D]
                              sets another budget, as an entry of its own in the chain
  close NAME                  ends a budget: nothing more is drawn, what was released stays
  archive NAME [AS]           puts a practice ledger aside, so that its name can be begun anew

  --place PLACE               a folder or a postgres:// address; else EPSBOOK_LEDGERS, or the user's data folder
`;
const options = {
    place: { type: 'string' },
    format: { type: 'string', default: 'json' },
    epsilon: { type: 'string' },
    delta: { type: 'string' },
};
function required(value, what) {
    if (value === undefined)
        throw new UsageError(`${what} is missing\n\n${usage}`);
    return value;
}
/** Reads and changes the stored ledgers; whoever may write the store may do so, and every change is in the chain. */
export const ledger = {
    usage,
    run(args) {
        const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
        const [action = 'list', name, second, ...others] = positionals;
        if (others.length > 0)
            throw new UsageError(`too many words: ${others.join(' ')}\n\n${usage}`);
        const print = (text) => {
            process.stdout.write(text);
            return 0;
        };
        const actions = {
            list: (store) => print(listed(store)),
            verify(store) {
                const { text, broken } = verified(store, name === undefined ? store.ledgers() : [name]);
                print(text);
                return broken;
            },
            export: (store) => print(exportLedger(store, required(name, 'NAME'), values.format)),
            import: (store) => print(importLedger(store, required(name, 'FILE'), second)),
            'set-budget'(store) {
                const ledger = required(name, 'NAME');
                const budget = budgetOf(store.state(ledger), required(values.epsilon, '--epsilon'), values.delta);
                store.append(ledger, { kind: 'budget', budget, at: Date.now() });
                return print(listed(store, [ledger]));
            },
            close(store) {
                store.append(required(name, 'NAME'), { kind: 'closed', at: Date.now() });
                return print(listed(store, [name]));
            },
            archive(store) {
                const as = second ?? `${required(name, 'NAME')} (until ${new Date().toISOString().slice(0, 19)})`;
                store.archive(required(name, 'NAME'), as);
                return print(`archived as ${as}\n`);
            },
        };
        if (!Object.hasOwn(actions, action))
            throw new UsageError(`ledger has no action "${action}"\n\n${usage}`);
        const store = openLedgerStore(values.place === undefined ? {} : { place: values.place });
        try {
            return actions[action]?.(store) ?? 0;
        }
        finally {
            store.close();
        }
    },
};
//# sourceMappingURL=ledger.js.map