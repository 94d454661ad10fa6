/** Model weights as named layers of typed arrays: arithmetic, lengths, bytes, and where the bytes are kept. */
export { describeLayout, layoutOf, sameLayout } from './layout.js';
export { copyOf, isFiniteWeights, layerOf, layersOf, precisionOf, replaceLayers, requireLayout, selectLayers, weights, weightsOf, zerosLike, } from './weights.js';
export { add, addInto, distance, dot, mapWeights, maxNorm, multiply, norm, scale, scaleInto, squaredNorm, subtract, } from './arithmetic.js';
export { decodeWeights, encodedSize, encodeWeights } from './codec.js';
export { contentHash, getWeights, memoryBlobStore, parseContentHash, putWeights, weightsHash, } from './blobs.js';
//# sourceMappingURL=index.js.map