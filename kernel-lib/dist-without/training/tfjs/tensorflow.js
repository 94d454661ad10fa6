import { PrivacyError } from '../../core/errors.js';
let loaded;
/**
 * Loads tfjs-node, which is an optional part: everything but tfjs models works without it.
 * @throws PrivacyError `invalid-argument` where it is not installed
 */
export function tensorflow() {
    process.env['TF_CPP_MIN_LOG_LEVEL'] ??= '2';
    loaded ??= import('@tensorflow/tfjs-node').then((module) => ('default' in module ? module.default : module), (error) => {
        loaded = undefined;
        throw new PrivacyError('invalid-argument', { argument: 'model', allowed: 'one that needs no @tensorflow/tfjs-node' }, `tfjs models need the package @tensorflow/tfjs-node, which can't be loaded here: ${String(error)}`);
    });
    return loaded;
}
//# sourceMappingURL=tensorflow.js.map