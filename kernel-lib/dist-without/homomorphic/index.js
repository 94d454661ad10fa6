/**
 * Computing on encrypted numbers. Paillier adds; BFV computes exactly on whole numbers and CKKS approximately on real ones, to a depth
 * that is planned beforehand ("levelled": there is no bootstrapping).
 */
export * from './paillier/index.js';
export * from './ckks/index.js';
export { BfvContext, BfvOwner, BfvVector } from './bfv/bfv.js';
export { bfvParameters, ckksParameters, } from './parameters.js';
export * from './inference/index.js';
export { answerEncrypted, encryptModel } from './inference/encrypted-model.js';
export { readEncryptedModel, writeEncryptedModel } from './inference/signed-model.js';
export { encryptRows, logisticEpochs, logisticParameters, logisticStep, trainLogisticClear, trainLogisticEncrypted, } from './learning/logistic.js';
export { trainSquareConvolution } from './learning/square-training.js';
export { readTensealBfvContext, readTensealBfvVector, readTensealContext, readTensealVector, revealTensealContext, writeTensealContext, writeTensealVector, } from './tenseal/index.js';
export { importUnauthenticated } from './import.js';
export { ckksSum, paillierSum } from './aggregation.js';
//# sourceMappingURL=index.js.map