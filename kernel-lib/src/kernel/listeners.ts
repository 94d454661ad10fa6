/** Listeners of one event of the kernel. */
export interface Listeners {
  /** Adds a listener; the function returned takes it away again. */
  add(listener: () => void): () => void;
  /** Calls every listener; one that throws is reported on standard error and keeps none of the others from being called. */
  call(): void;
}

/** An event without listeners yet. */
export function listeners(): Listeners {
  const all = new Set<() => void>();
  return {
    add(listener) {
      // A set holds a function once; wrapped, each addition is its own.
      const own = (): void => {
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
        } catch (error) {
          console.error(error);
        }
      }
    },
  };
}
