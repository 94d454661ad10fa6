/**
 * Computing on encrypted numbers. Paillier adds; BFV computes exactly on whole numbers and CKKS approximately on real ones, to a depth
 * that is planned beforehand ("levelled": there is no bootstrapping).
 */
export * from './paillier/index.js';
export * from './ckks/index.js';
export { BfvContext, BfvOwner, BfvVector, type BfvFacts, type BfvKeyOptions, type WholeOperand } from './bfv/bfv.js';
export { bfvParameters, ckksParameters, type BfvOptions, type BfvParameters, type CkksOptions, type CkksParameters, type Insecure, type InsecureOptions, } from './parameters.js';
export type { ReportOptions } from './record.js';
export * from './inference/index.js';
export { answerEncrypted, encryptModel, type EncryptedModel } from './inference/encrypted-model.js';
export { readEncryptedModel, writeEncryptedModel } from './inference/signed-model.js';
export { encryptRows, logisticEpochs, logisticParameters, logisticStep, trainLogisticClear, trainLogisticEncrypted, type EncryptedRows, type LogisticStep, type LogisticTrainingOptions, } from './learning/logistic.js';
export { trainSquareConvolution, type SquareTrainingOptions } from './learning/square-training.js';
export { readTensealBfvContext, readTensealBfvVector, readTensealContext, readTensealVector, revealTensealContext, writeTensealContext, writeTensealVector, type TensealBfvContext, type TensealContext, } from './tenseal/index.js';
export { importUnauthenticated } from './import.js';
export { ckksSum, paillierSum, type EncryptedSum, type EncryptedSumOptions, type WeightedMean } from './aggregation.js';
