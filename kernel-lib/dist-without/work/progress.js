const listeners = new Set();
/** Calls the listener for every report of long work, until the function it gives back is called. */
export function onProgress(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}
/** Reports progress to whoever listens; a notebook shows it as a bar. A listener that fails does not stop the work. */
export function reportProgress(progress) {
    for (const listener of listeners) {
        try {
            listener(progress);
        }
        catch {
            listeners.delete(listener);
        }
    }
}
//# sourceMappingURL=progress.js.map