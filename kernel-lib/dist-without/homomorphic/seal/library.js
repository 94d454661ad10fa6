import { createRequire } from 'node:module';
import { PrivacyError, invalidArgument, weakParameters } from '../../core/errors.js';
/** How bytes are written: SEAL's constants are untyped. */
export const uncompressed = (seal) => seal.ComprModeType.none;
let library;
/** Microsoft SEAL 4.1 in WebAssembly, loaded when it is first needed, once a process. */
export const loadSeal = () => (library ??= createRequire(import.meta.url)('node-seal')());
const plainModulus = (seal, { degree, plainBits, plainModulus: named }) => named === undefined ? seal.PlainModulus.Batching(degree, plainBits) : seal.Modulus(BigInt(named));
function setDefaultChain(seal, chosen, { degree, primeBits }) {
    chosen.setCoeffModulus(seal.CoeffModulus.BFVDefault(degree, seal.SecurityLevel.tc128));
    const bits = [...chosen.coeffModulus].map((prime) => prime.toString(2).length);
    if (bits.join() !== primeBits.join())
        throw invalidArgument('primeBits', `${bits.join(', ')}, as SEAL's default chain of degree ${degree} has`);
}
/** SEAL's parameters of checked ones. */
export function sealParameters(seal, parameters) {
    const { degree, primeBits, scheme } = parameters;
    const isCkks = scheme === 'CKKS';
    const chosen = seal.EncryptionParameters((isCkks ? seal.SchemeType.ckks : seal.SchemeType.bfv));
    chosen.setPolyModulusDegree(degree);
    try {
        if (!isCkks && parameters.chain !== undefined)
            setDefaultChain(seal, chosen, parameters);
        else
            chosen.setCoeffModulus(seal.CoeffModulus.Create(degree, Int32Array.from(primeBits)));
        if (!isCkks)
            chosen.setPlainModulus(plainModulus(seal, parameters));
        return chosen;
    }
    catch (error) {
        chosen.delete();
        if (error instanceof PrivacyError)
            throw error;
        throw invalidArgument('primeBits', `longer: there are too few primes of so few bits at degree ${degree}`);
    }
}
/** SEAL's context of checked parameters. */
export function sealContext(seal, parameters) {
    const chosen = sealParameters(seal, parameters);
    const level = (parameters.securityBits === 128 ? seal.SecurityLevel.tc128 : seal.SecurityLevel.none);
    const context = seal.Context(chosen, true, level);
    chosen.delete();
    if (context.parametersSet())
        return context;
    context.delete();
    throw weakParameters('parameters', 'ones that SEAL accepts at 128-bit security');
}
//# sourceMappingURL=library.js.map