/** How notebooks ask a value for its forms: a method under this symbol gives them by MIME type. */
const DISPLAY = Symbol.for('Jupyter.display');
/** How Node asks it for its text, as `console.log` does. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom');
/**
 * Lets an object say what it looks like, as the last value of a cell and in `console.log`. The methods are not among its own fields as
 * copies, comparisons and JSON see them.
 */
export function withForm(given, formOf) {
    const method = (value) => ({ value, enumerable: false, configurable: true });
    return Object.defineProperties(given, {
        [DISPLAY]: method(() => {
            const { html, text } = formOf(given);
            return { 'text/html': html, 'text/plain': text };
        }),
        [INSPECT]: method(() => formOf(given).text),
    });
}
//# sourceMappingURL=form.js.map