import { list, nonNegative, number, object, oneOf, optional, text, whole } from './schemas.js';
export const encryptionSchema = object({
    kind: oneOf(['encryption']),
    label: text,
    scheme: text,
    securityBits: nonNegative,
    keyHolder: text,
    steps: list(object({
        operation: text,
        depthLeft: whole,
        scaleBits: optional(number),
        errorBits: optional(number),
        milliseconds: nonNegative,
    }), 1_000),
    bytesSent: whole,
    bytesReceived: whole,
});
//# sourceMappingURL=encryption.js.map