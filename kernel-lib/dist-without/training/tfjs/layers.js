/** All layers, those inside containers and wrappers too, each once. */
export function everyLayer(model) {
    const found = new Set();
    const visit = (layer) => {
        if (layer === undefined || found.has(layer))
            return;
        found.add(layer);
        for (const inner of layer.layers ?? [])
            visit(inner);
        for (const inner of layer.cells ?? [])
            visit(inner);
        for (const inner of [layer.layer, layer.forwardLayer, layer.backwardLayer, layer.cell])
            visit(inner);
    };
    for (const layer of model.layers)
        visit(layer);
    return [...found];
}
/** Whether a layer only holds others: its weights are theirs. */
export const isContainer = (layer) => layer.layers !== undefined ||
    layer.cells !== undefined ||
    layer.layer !== undefined ||
    layer.forwardLayer !== undefined ||
    layer.cell !== undefined;
//# sourceMappingURL=layers.js.map