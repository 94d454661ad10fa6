/**
 * What a sampled event does, where the sample hides a unit: one that is present or absent where each is drawn by itself, one that is
 * replaced where the number drawn is fixed. Undefined where it does not.
 */
export function amplified(event, relation) {
    const isFixed = event.kind === 'fixed-size-sampled';
    const rate = isFixed ? event.sampleSize / event.populationSize : event.rate;
    const hides = isFixed ? relation === 'replace-one' : relation !== 'replace-one' || rate === 1;
    return hides ? { rate, event: event.event } : undefined;
}
//# sourceMappingURL=amplified.js.map