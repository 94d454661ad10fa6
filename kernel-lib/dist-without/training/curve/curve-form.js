import { intervalBar, tableHtml, tableText } from '../../core/form-table.js';
import { formatColumn, formatDelta, formatUp, formatValue } from '../../core/format.js';
import { escapeHtml } from '../../core/html.js';
/** A privacy–utility curve as notebooks show it: a row for each ε, with its spread over the runs. */
export function curveForm({ label, utility, measuredOn, delta, points, baselines }) {
    const title = `${label}: ${utility} on ${measuredOn}, at δ ${formatDelta(delta)}`;
    const numbers = formatColumn(points.flatMap(({ mean, low, high }) => [mean, low, high]));
    const rows = points.map(({ epsilon, runs }, index) => {
        const [mean = '', low = '', high = ''] = numbers.slice(3 * index);
        return [formatUp(epsilon), mean, runs === 1 ? '' : `${low} to ${high}`, String(runs)];
    });
    const levels = baselines.map((baseline) => `${baseline.label} ${formatValue(baseline.value, 4)}`).join(', ');
    const table = { columns: ['ε', utility, 'range', 'runs'], rows, note: levels && `beside: ${levels}` };
    const from = Math.min(0, ...points.map(({ low }) => low));
    const to = Math.max(...points.map(({ high }) => high), ...baselines.map(({ value }) => value));
    const drawings = points.map(({ low, high }) => intervalBar(low, high, { from, to }));
    return {
        text: `${title}\n${tableText(table)}`,
        html: `<div><strong>${escapeHtml(title)}</strong></div>${tableHtml({ ...table, drawings })}`,
    };
}
//# sourceMappingURL=curve-form.js.map