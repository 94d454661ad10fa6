import { PrivacyError, invalidArgument, malformed } from '../../core/errors.js';
import { CipherStore } from './cipher-store.js';
import { galoisElement, missingKey } from './galois.js';
import { ciphertextHeader, requireKeyLayout, residueBytes } from './layout.js';
import { loadSeal, sealContext, sealParameters, uncompressed, } from './library.js';
function levelsOf(context) {
    const primes = [...context.firstContextData.parms.coeffModulus];
    const ids = new Array(primes.length);
    for (let data = context.firstContextData;; data = data.nextContextData) {
        ids[data.chainIndex] = data.parmsId;
        if (data.chainIndex === 0)
            break;
    }
    const hashes = ids.map(({ values }) => values);
    return { ids, hashes, numbers: new Map(hashes.map((hash, level) => [hash.join(), level])), primes };
}
class SealPlaintext {
    native;
    level;
    scale;
    constructor(native, level, scale) {
        this.native = native;
        this.level = level;
        this.scale = scale;
        freedWhenDropped.register(this, native, this);
    }
    dispose() {
        freedWhenDropped.unregister(this);
        this.native.delete();
    }
}
const freedWhenDropped = new FinalizationRegistry((native) => native.delete());
async function opened(parameters) {
    const seal = await loadSeal();
    const context = sealContext(seal, parameters);
    return { seal, context, levels: levelsOf(context) };
}
/** @throws PrivacyError `malformed-message`, and nothing is left in the library's memory */
function loadedKeys({ context, seal }, keys) {
    const { coeffModulus, polyModulusDegree } = context.keyContextData.parms;
    requireKeyLayout(keys, {
        hash: context.keyParmsId.values,
        degree: polyModulusDegree,
        primes: [...coeffModulus].length,
    });
    const loaded = { publicKey: seal.PublicKey(), relinKeys: seal.RelinKeys(), galoisKeys: seal.GaloisKeys() };
    try {
        loaded.publicKey.loadArray(context, keys.encryption);
        loaded.relinKeys.loadArray(context, keys.relinearization);
        if (keys.rotation !== undefined)
            loaded.galoisKeys.loadArray(context, keys.rotation);
        return loaded;
    }
    catch {
        // Residues that are not below their primes.
        for (const one of Object.values(loaded))
            one.delete();
        throw malformed('keys of these parameters');
    }
}
function engineOf(all, parameters, keys) {
    const { context, levels, seal } = all;
    const { galoisKeys, publicKey, relinKeys } = loadedKeys(all, keys);
    const store = new CipherStore(seal, context, levels.numbers);
    const evaluator = seal.Evaluator(context);
    const encryptor = seal.Encryptor(context, publicKey);
    const ckks = parameters.scheme === 'CKKS' ? seal.CKKSEncoder(context) : undefined;
    const batch = parameters.scheme === 'BFV' ? seal.BatchEncoder(context) : undefined;
    const slots = ckks?.slotCount ?? batch?.slotCount ?? 0;
    let isDisposed = false;
    const requireKeys = () => {
        if (isDisposed)
            throw new PrivacyError('disposed', { what: 'keys' }, 'the keys were disposed: nothing can be computed with them');
    };
    const attempt = (operation) => {
        requireKeys();
        const into = seal.CipherText();
        try {
            operation(into);
        }
        catch (error) {
            into.delete();
            throw error;
        }
        return store.adopt(into);
    };
    const isTransparent = (error) => error instanceof Error && error.message.includes('transparent');
    /** One operation that writes its result into a fresh ciphertext. */
    const result = (operation) => {
        try {
            return attempt(operation);
        }
        catch (error) {
            if (isTransparent(error))
                throw malformed('a ciphertext that hides its numbers');
            throw error;
        }
    };
    /** The same, where the result may be zero for everybody to see, which SEAL refuses: then it is a fresh encryption of zero. */
    const hidden = (scale, level, operation) => {
        try {
            return attempt(operation);
        }
        catch (error) {
            if (!isTransparent(error))
                throw error;
            return result((into) => {
                encryptor.encryptZero(into);
                const id = levels.ids[level];
                if (id !== undefined && level < levels.primes.length - 1)
                    evaluator.cipherModSwitchTo(into, id, into);
                if (ckks !== undefined)
                    into.setScale(scale);
            });
        }
    };
    const native = (one) => store.native(one);
    const nativePlain = (plain) => {
        if (plain instanceof SealPlaintext)
            return plain.native;
        throw invalidArgument('plain', 'a plaintext of this engine');
    };
    const requireRotation = (element, what) => {
        if (keys.rotation === undefined || !galoisKeys.hasKey(element))
            throw missingKey(what);
    };
    return {
        parameters,
        primes: levels.primes,
        switchingPrime: [...context.keyContextData.parms.coeffModulus].at(-1),
        plainModulus: parameters.scheme === 'BFV' ? context.firstContextData.parms.plainModulus.value : 0n,
        slots,
        topLevel: levels.primes.length - 1,
        get liveBytes() {
            return store.liveBytes;
        },
        keys,
        encode(values, scale, level) {
            requireKeys();
            if (ckks === undefined)
                throw invalidArgument('scheme', 'CKKS for real numbers');
            const plain = seal.PlainText();
            ckks.encode(values, scale, plain);
            const id = levels.ids[level];
            if (level < levels.primes.length - 1 && id !== undefined)
                evaluator.plainModSwitchTo(plain, id, plain);
            return new SealPlaintext(plain, level, scale);
        },
        encodeWhole(values) {
            requireKeys();
            if (batch === undefined)
                throw invalidArgument('scheme', 'BFV for whole numbers');
            const plain = seal.PlainText();
            batch.encode(values, plain);
            return new SealPlaintext(plain, levels.primes.length - 1, 1);
        },
        encrypt: (plain) => result((into) => encryptor.encrypt(nativePlain(plain), into)),
        add: (one, other) => hidden(one.scale, one.level, (into) => evaluator.add(native(one), native(other), into)),
        subtract: (one, other) => hidden(one.scale, one.level, (into) => evaluator.sub(native(one), native(other), into)),
        negate: (one) => result((into) => evaluator.negate(native(one), into)),
        addPlain: (one, plain) => hidden(one.scale, one.level, (into) => evaluator.addPlain(native(one), nativePlain(plain), into)),
        subtractPlain: (one, plain) => hidden(one.scale, one.level, (into) => evaluator.subPlain(native(one), nativePlain(plain), into)),
        multiply: (one, other) => result((into) => one === other ? evaluator.square(native(one), into) : evaluator.multiply(native(one), native(other), into)),
        multiplyPlain: (one, plain) => hidden(one.scale * plain.scale, one.level, (into) => evaluator.multiplyPlain(native(one), nativePlain(plain), into)),
        relinearize: (one) => result((into) => evaluator.relinearize(native(one), relinKeys, into)),
        rescale: (one) => result((into) => evaluator.rescaleToNext(native(one), into)),
        switchTo: (one, level) => result((into) => {
            const id = levels.ids[level];
            if (id === undefined || level > one.level)
                throw invalidArgument('level', `0 to ${one.level}`);
            if (level === one.level)
                into.copy(native(one));
            else
                evaluator.cipherModSwitchTo(native(one), id, into);
        }),
        rotate(one, steps) {
            const rows = parameters.degree / 2;
            const reduced = ((steps % rows) + rows) % rows;
            if (reduced === 0)
                return result((into) => into.copy(native(one)));
            requireRotation(galoisElement(reduced, parameters.degree), `rotation by ${steps}`);
            // SEAL takes steps within half a row to either side.
            const signed = reduced > rows / 2 ? reduced - rows : reduced;
            return result((into) => ckks === undefined
                ? evaluator.rotateRows(native(one), signed, galoisKeys, into)
                : evaluator.rotateVector(native(one), signed, galoisKeys, into));
        },
        exchangeRows(one) {
            requireRotation(2 * parameters.degree - 1, 'exchange of rows');
            return result((into) => evaluator.rotateColumns(native(one), galoisKeys, into));
        },
        withScale: (one, scale) => result((into) => {
            into.copy(native(one));
            into.setScale(scale);
        }),
        bytesOf(one) {
            requireKeys();
            return store.bytes(one);
        },
        residuesOf(plain) {
            const bytes = nativePlain(plain).saveArray(uncompressed(seal));
            return bytes.subarray(bytes.length - (plain.level + 1) * residueBytes(parameters.degree));
        },
        header: (level, size, scale) => ciphertextHeader({
            hash: levels.hashes[level] ?? [],
            isTransformed: parameters.scheme === 'CKKS',
            size,
            degree: parameters.degree,
            primes: level + 1,
            scale,
        }),
        ciphertextOf: (bytes) => result((into) => into.loadArray(context, bytes)),
        dispose() {
            if (isDisposed)
                return;
            isDisposed = true;
            store.disposeAll();
            for (const object of [evaluator, encryptor, publicKey, relinKeys, galoisKeys, ckks, batch, context])
                object?.delete();
        },
    };
}
function decryptorOf({ context, seal }, secretKeyBytes, engine) {
    const secretKey = seal.SecretKey();
    secretKey.loadArray(context, secretKeyBytes);
    const decryptor = seal.Decryptor(context, secretKey);
    const ckks = engine.parameters.scheme === 'CKKS' ? seal.CKKSEncoder(context) : undefined;
    const batch = engine.parameters.scheme === 'BFV' ? seal.BatchEncoder(context) : undefined;
    const load = (one, use) => {
        const native = seal.CipherText();
        native.loadArray(context, engine.bytesOf(one));
        try {
            return use(native);
        }
        finally {
            native.delete();
        }
    };
    const decrypted = (one, decode) => load(one, (native) => {
        const plain = seal.PlainText();
        try {
            decryptor.decrypt(native, plain);
            return decode(plain);
        }
        finally {
            plain.delete();
        }
    });
    return {
        decrypt(one) {
            if (ckks === undefined)
                throw invalidArgument('scheme', 'CKKS');
            return decrypted(one, (plain) => ckks.decode(plain));
        },
        decryptWhole(one) {
            if (batch === undefined)
                throw invalidArgument('scheme', 'BFV');
            return decrypted(one, (plain) => batch.decodeBigInt(plain, true));
        },
        noiseBudget: (one) => load(one, (native) => decryptor.invariantNoiseBudget(native)),
        secretKeyBytes: () => secretKey.saveArray(uncompressed(seal)),
        dispose() {
            for (const object of [decryptor, secretKey, ckks, batch])
                object?.delete();
        },
    };
}
/**
 * An engine from keys that somebody else made.
 * @throws PrivacyError `malformed-message` for bytes that are no keys of these parameters
 */
export async function sealEngine(parameters, keys) {
    const all = await opened(parameters);
    try {
        return engineOf(all, parameters, keys);
    }
    catch (error) {
        all.context.delete();
        throw error;
    }
}
/** Fresh keys: an engine without the secret key, and a decryptor with it. */
export async function sealKeys(parameters, rotationSteps) {
    const all = await opened(parameters);
    const { context, seal } = all;
    const none = uncompressed(seal);
    const generator = seal.KeyGenerator(context);
    const secretKey = generator.secretKey();
    const rotation = rotationSteps.length > 0 ? generator.createGaloisKeys(Int32Array.from(rotationSteps)) : undefined;
    const encryption = generator.createPublicKey();
    const relinearization = generator.createRelinKeys();
    const keys = {
        encryption: encryption.saveArray(none),
        relinearization: relinearization.saveArray(none),
        rotation: rotation?.saveArray(none),
        rotationSteps: Object.freeze([...rotationSteps]),
    };
    const engine = engineOf(all, parameters, keys);
    const decryptor = decryptorOf(all, secretKey.saveArray(none), engine);
    for (const object of [generator, secretKey, rotation, encryption, relinearization])
        object?.delete();
    return { engine, decryptor };
}
/** A decryptor of a secret key kept as bytes. */
export async function sealDecryptor(engine, secretKeyBytes) {
    const all = await opened(engine.parameters);
    const decryptor = decryptorOf(all, secretKeyBytes, engine);
    return {
        ...decryptor,
        dispose() {
            decryptor.dispose();
            all.context.delete();
        },
    };
}
/** The parameters as SEAL writes them. */
export async function sealParameterBytes(parameters) {
    const seal = await loadSeal();
    const chosen = sealParameters(seal, parameters);
    try {
        return chosen.saveArray(uncompressed(seal));
    }
    finally {
        chosen.delete();
    }
}
//# sourceMappingURL=seal-engine.js.map