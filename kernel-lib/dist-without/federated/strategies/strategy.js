/** The state before the first round. */
export const beginWith = (weights) => Object.freeze({ round: 0, weights, memory: Object.freeze({}) });
//# sourceMappingURL=strategy.js.map