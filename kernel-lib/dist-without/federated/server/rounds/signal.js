/** Something that happens again and again, and can be waited for. */
export class Signal {
    #waiting = new Set();
    emit() {
        for (const wake of this.#waiting)
            wake();
    }
    /** The next time it happens, or after so many milliseconds, or when the signal is aborted. */
    next(milliseconds, signal) {
        return new Promise((resolve) => {
            const wake = () => {
                clearTimeout(timer);
                this.#waiting.delete(wake);
                signal?.removeEventListener('abort', wake);
                resolve();
            };
            const timer = setTimeout(wake, milliseconds);
            this.#waiting.add(wake);
            signal?.addEventListener('abort', wake);
            if (signal?.aborted === true)
                wake();
        });
    }
}
//# sourceMappingURL=signal.js.map