import process from 'node:process';
/** What nobody catches: in a timer, in an event, in a promise that nobody awaits. */
const EVENTS = ['uncaughtException', 'unhandledRejection'];
/**
 * Keeps the process alive whatever is thrown where nobody catches it, and has it told, unless the user listens for it.
 * @param tell says on behalf of the latest cell what was thrown
 */
export function surviveUncaught(tell) {
    for (const event of EVENTS) {
        // tslab's, which would tell it once more.
        process.removeAllListeners(event);
        process.on(event, (thrown) => {
            if (process.listenerCount(event) > 1)
                return;
            try {
                tell(thrown);
            }
            catch {
                // What is thrown here ends the process.
            }
        });
    }
}
//# sourceMappingURL=uncaught.js.map