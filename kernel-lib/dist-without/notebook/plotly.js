import { invalidArgument } from '../core/index.js';
import { notebookDisplay } from './display.js';
/** MIME type of a plotly figure in a notebook. */
export const PLOTLY_MIME = 'application/vnd.plotly.v1+json';
const textOf = (value) => {
    if (typeof value === 'string')
        return value;
    const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined;
    return typeof text === 'string' ? text : undefined;
};
/** What is seen where figures are not: the title, and the traces by kind and name. */
function inWords({ data, layout }) {
    const title = textOf(layout !== undefined && 'title' in layout ? layout.title : undefined) ?? 'untitled';
    const traces = data.map((trace) => {
        const type = 'type' in trace && typeof trace.type === 'string' ? trace.type : 'scatter';
        const name = 'name' in trace ? textOf(trace.name) : undefined;
        return name === undefined ? type : `${type} “${name}”`;
    });
    return `Figure: ${title} (${traces.join(', ') || 'empty'})`;
}
/** JSON writes a typed array as an object of its indices; a figure needs the array. */
const withArrays = (_key, value) => ArrayBuffer.isView(value) && 'length' in value ? Array.from(value) : value;
/** A figure as a bundle: the object for those who draw it, and a sentence. Throws where `figure.data` is not a list of traces. */
export function plotlyBundle(figure) {
    const { data } = figure;
    if (!Array.isArray(data) || !data.every((trace) => typeof trace === 'object' && trace !== null)) {
        throw invalidArgument('figure.data', 'an array of traces');
    }
    return {
        data: {
            // Some front ends read `layout` without asking whether it is there.
            [PLOTLY_MIME]: JSON.parse(JSON.stringify({ ...figure, layout: figure.layout ?? {} }, withArrays)),
            'text/plain': inWords(figure),
        },
    };
}
/** Shows a plotly figure below the cell. Nothing is debited: what is shown must be public or released already. */
export function plotly(figure, display = notebookDisplay) {
    display.show(plotlyBundle(figure));
}
//# sourceMappingURL=plotly.js.map