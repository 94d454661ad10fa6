/** One change of a text: at `at`, `removed` characters are replaced by `added`. */
export interface Edit {
  readonly at: number;
  readonly added: string;
  readonly removed: number;
}

/** A text with edits made to it. */
export interface Edited {
  readonly written: string;
  /** Where an offset of the written text lies in the original; for what was added, where it was added. */
  readonly original: (offset: number) => number;
}

/**
 * Makes edits that do not overlap.
 * @param edits by ascending place; of two at one place the first is made first
 */
export function edit(text: string, edits: readonly Edit[]): Edited {
  let written = '';
  let from = 0;
  const steps: { readonly start: number; readonly end: number; readonly at: number; readonly to: number }[] = [];
  for (const { at, added, removed } of edits) {
    written += text.slice(from, at);
    steps.push({ start: written.length, end: written.length + added.length, at, to: at + removed });
    written += added;
    from = at + removed;
  }
  written += text.slice(from);
  return {
    written,
    original(offset) {
      let shift = 0;
      for (const { start, end, at, to } of steps) {
        if (offset < start) break;
        if (offset < end) return at;
        shift = to - end;
      }
      return offset + shift;
    },
  };
}
