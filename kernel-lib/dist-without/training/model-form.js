import { tableHtml } from '../core/form-table.js';
import { formatDelta, formatUp, formatValue } from '../core/format.js';
import { escapeHtml } from '../core/html.js';
const promise = (claim) => claim === undefined
    ? 'not fitted yet'
    : claim.epsilon === Infinity
        ? 'no privacy'
        : `ε ${formatUp(claim.epsilon)}${claim.delta > 0 ? ` at δ ${formatDelta(claim.delta)}` : ''}`;
/** A model as notebooks show it: what it is, what is promised of it, and its latest figures. */
export function modelForm({ label, model, claim, parameters, facts = [], metrics = [] }) {
    const told = [
        promise(claim),
        ...(parameters === undefined ? [] : [`${String(parameters)} parameters`]),
        ...facts,
    ].join(' · ');
    const rows = metrics.flatMap(({ name, measuredOn, points }) => {
        const last = points.at(-1);
        return last === undefined ? [] : [[name, formatValue(last[1], 4), measuredOn]];
    });
    const figures = rows.map(([name = '', value = '', measuredOn = '']) => `\n${name} ${value} (${measuredOn})`);
    return {
        text: `${label} · ${told}\n${model}${figures.join('')}`,
        html: `<div><strong>${escapeHtml(label)}</strong> · ${escapeHtml(told)}</div>` +
            (rows.length === 0 ? '' : tableHtml({ columns: ['figure', 'value', 'measured on'], rows })) +
            `<div style="opacity: 0.75">${escapeHtml(model)}</div>`,
    };
}
//# sourceMappingURL=model-form.js.map