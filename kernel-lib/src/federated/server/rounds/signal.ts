/** Something that happens again and again, and can be waited for. */
export class Signal {
  readonly #waiting = new Set<() => void>();

  emit(): void {
    for (const wake of this.#waiting) wake();
  }

  /** The next time it happens, or after so many milliseconds, or when the signal is aborted. */
  next(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#waiting.add(wake);
      signal?.addEventListener('abort', wake);
      if (signal?.aborted === true) wake();
    });
  }
}
