/** What the comments at the top of a cell ask for, in tslab's words. */
export interface Directives {
  /** `@module name`: the cell is a module, that others import as `./name`. */
  readonly module?: string | undefined;
  /** `@jsx`: the module is written in JSX. */
  readonly jsx: boolean;
}

/** The comments of a text before anything else. */
const TOP = /^(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/;

/** Reads the comments at the top of a cell. */
export function directives(code: string): Directives {
  const comments = Array.from(TOP.exec(code)?.[0].matchAll(/\/\*\*[\s\S]*?\*\//g) ?? [], ([text]) => text);
  const tag = (pattern: RegExp): string | undefined => comments.map((text) => pattern.exec(text)?.[1]).find(Boolean);
  return {
    module: tag(/@module[ \t]+([\w./-]+)/),
    jsx: comments.some((text) => /@jsx\s*(?:\*\/|\n)/.test(text)),
  };
}
