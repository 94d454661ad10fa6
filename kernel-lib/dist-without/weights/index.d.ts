/** Model weights as named layers of typed arrays: arithmetic, lengths, bytes, and where the bytes are kept. */
export { describeLayout, layoutOf, sameLayout, type LayerShape, type Layout, type PlacedLayer } from './layout.js';
export { copyOf, isFiniteWeights, layerOf, layersOf, precisionOf, replaceLayers, requireLayout, selectLayers, weights, weightsOf, zerosLike, type Layer, type Precision, type Values, type Weights, } from './weights.js';
export { add, addInto, distance, dot, mapWeights, maxNorm, multiply, norm, scale, scaleInto, squaredNorm, subtract, } from './arithmetic.js';
export { decodeWeights, encodedSize, encodeWeights } from './codec.js';
export { contentHash, getWeights, memoryBlobStore, parseContentHash, putWeights, weightsHash, type BlobStore, type ContentHash, } from './blobs.js';
