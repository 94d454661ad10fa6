/** A thread of `threadWorker`, or of a worker that is served: keeps the tensors, and carries out one portion of commands after another. */
import type { TaskContext } from '../../work/index.js';
import { CommandedStore, received, type Answer, type Command } from './commands.js';
import type { StoreDescription } from './thread-worker.js';
import { TensorStore } from './tensor-store.js';

let store: CommandedStore | undefined;

export function run(commands: readonly Command[], { shared }: TaskContext<StoreDescription>): readonly Answer[] {
  store ??= new CommandedStore(
    new TensorStore(shared.id, {
      named: new Map(Object.entries(shared.tensors).map(([name, tensor]) => [name, received(tensor)])),
      mostBytes: shared.mostBytes,
    }),
  );
  const own = store;
  return commands.map((command) => own.answer(command));
}
