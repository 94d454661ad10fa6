import { layoutOf } from '../../weights/index.js';
export function networkOf(widths, loss) {
    const shapes = widths.slice(1).flatMap((outputs, index) => [
        { name: `dense${String(index + 1)}/kernel`, shape: [widths[index], outputs] },
        { name: `dense${String(index + 1)}/bias`, shape: [outputs] },
    ]);
    return Object.freeze({ widths: Object.freeze([...widths]), loss, layout: layoutOf(shapes) });
}
/** The layers with the places of their numbers. */
export function denseLayers({ widths }) {
    let at = 0;
    return widths.slice(1).map((outputs, index) => {
        const inputs = widths[index];
        const layer = { inputs, outputs, kernel: at, bias: at + inputs * outputs };
        at += (inputs + 1) * outputs;
        return layer;
    });
}
//# sourceMappingURL=network.js.map