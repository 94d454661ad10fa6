/** What the kernel adds to the globals of Node, as cells see it. */
export const GLOBALS = `
/**
 * Asks whoever runs the notebook for a line of text, below the cell.
 * @param prompt what is asked
 * @param options \`password\` hides what is typed
 * @throws Error where nobody can be asked, as when a notebook is executed by a program
 */
declare function input(prompt?: string, options?: { readonly password?: boolean }): Promise<string>;
`;
//# sourceMappingURL=globals.js.map