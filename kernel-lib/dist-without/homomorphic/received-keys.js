/** Public keys out of what a known sender signed. */
import { malformed } from '../core/errors.js';
import { list, numeric } from '../reports/schemas.js';
export const rotationList = list(numeric((steps) => Number.isSafeInteger(steps)), 2 ** 16);
/** @throws PrivacyError `malformed-message` where a key is missing, or there is one too many */
export function receivedKeys(rotationSteps, parts, kind) {
    const [encryption, relinearization, rotation] = parts;
    if (encryption === undefined || relinearization === undefined || parts.length > 3)
        throw malformed(`a ${kind}`);
    return { encryption, relinearization, rotation, rotationSteps };
}
//# sourceMappingURL=received-keys.js.map