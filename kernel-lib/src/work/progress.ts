/** How far long work has come. */
export interface Progress {
  /** Made anew for each piece of work, so that its reports are distinguished from another's. */
  readonly work: symbol;
  readonly label: string;
  readonly done: number;
  readonly of: number;
  /** Whether the work has ended before it was done. */
  readonly stopped?: boolean;
}

const listeners = new Set<(progress: Progress) => void>();

/** Calls the listener for every report of long work, until the function it gives back is called. */
export function onProgress(listener: (progress: Progress) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reports progress to whoever listens; a notebook shows it as a bar. A listener that fails does not stop the work. */
export function reportProgress(progress: Progress): void {
  for (const listener of listeners) {
    try {
      listener(progress);
    } catch {
      listeners.delete(listener);
    }
  }
}
