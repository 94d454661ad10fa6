export { averageClassSize, certaintyPenalty, discernibility, entropyLoss, geometricLossMetric, lossMeasure, lossMetric, } from './measures.js';
//# sourceMappingURL=index.js.map