export { paillierAggregation, paillierKeyHolder } from './paillier.js';
export { ckksAggregation, ckksKeyHolder, ckksSumParameters } from './ckks.js';
//# sourceMappingURL=index.js.map