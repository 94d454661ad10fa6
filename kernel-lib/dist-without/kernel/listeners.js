/** An event without listeners yet. */
export function listeners() {
    const all = new Set();
    return {
        add(listener) {
            // A set holds a function once; wrapped, each addition is its own.
            const own = () => {
                listener();
            };
            all.add(own);
            return () => {
                all.delete(own);
            };
        },
        call() {
            for (const listener of [...all]) {
                try {
                    listener();
                }
                catch (error) {
                    console.error(error);
                }
            }
        },
    };
}
//# sourceMappingURL=listeners.js.map