export { fedAdagrad, fedAdam, fedAvg, fedAvgM, fedNova, fedProx, fedYogi, } from './averaging.js';
export { scaffold } from './scaffold.js';
export { fedBuff } from './fed-buff.js';
export { robust } from './robust.js';
export { serverAdagrad, serverAdam, serverMomentum, serverSgd, serverYogi, } from './server-optimizers.js';
//# sourceMappingURL=index.js.map