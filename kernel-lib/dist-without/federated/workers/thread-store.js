import { CommandedStore, received } from './commands.js';
import { TensorStore } from './tensor-store.js';
let store;
export function run(commands, { shared }) {
    store ??= new CommandedStore(new TensorStore(shared.id, {
        named: new Map(Object.entries(shared.tensors).map(([name, tensor]) => [name, received(tensor)])),
        mostBytes: shared.mostBytes,
    }));
    const own = store;
    return commands.map((command) => own.answer(command));
}
//# sourceMappingURL=thread-store.js.map