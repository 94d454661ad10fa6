/** What nobody catches: in a timer, in an event, in a promise that nobody awaits. */
const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;

/**
 * Keeps the process alive whatever is thrown where nobody catches it, and has it told, unless the user listens for it. A cell that takes
 * all listeners away takes its own.
 * @param tell says on behalf of the latest cell what was thrown
 */
export function surviveUncaught(tell: (thrown: unknown) => void): void {
  for (const event of EVENTS) {
    const listen = (thrown: unknown): void => {
      if (process.listenerCount(event) === 1) tell(thrown);
    };
    const begin = (): void => {
      process.on(event, listen);
    };
    // tslab's, which would tell it once more.
    process.removeAllListeners(event);
    begin();
    process.on('removeListener', (gone, listener) => {
      if (gone === event && listener === listen) begin();
    });
  }
}
