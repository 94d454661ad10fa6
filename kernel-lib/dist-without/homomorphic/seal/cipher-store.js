import { PrivacyError } from '../../core/errors.js';
import { uncompressed } from './library.js';
/** WebAssembly's memory never shrinks, and its garbage is not seen by JavaScript's collector: this much may be in it. */
const MOST_LIVE_BYTES = 160 * 2 ** 20;
/**
 * Live ciphertexts in bounded memory. When there are too many, the ones used longest ago are moved out of the library's memory into
 * JavaScript's, where the collector finds those that nobody needs any more; they come back when they are used again.
 *
 * The store knows places, not handles, and forgets a place when it is moved out: then only its handle has it. A WeakRef to the handle
 * would not do, since it keeps its target until the event loop's next turn, which asynchronous code may never come to.
 */
export class CipherStore {
    #seal;
    #context;
    #levels;
    /** In the order of their last use. */
    #live = new Map();
    #dropped = new FinalizationRegistry((id) => this.#free(id));
    #nextId = 0;
    #liveBytes = 0;
    constructor(seal, context, levels) {
        this.#seal = seal;
        this.#context = context;
        this.#levels = levels;
    }
    get liveBytes() {
        return this.#liveBytes;
    }
    /** Takes a native ciphertext into care. */
    adopt(native) {
        const level = this.#levels.get(native.parmsId.values.join());
        if (level === undefined)
            throw new Error('a ciphertext without a level');
        const id = this.#nextId++;
        const handle = new Handle(this, id, level, native.size, native.scale);
        this.#insert(id, native, handle.place);
        this.#dropped.register(handle, id, handle);
        return handle;
    }
    /** The native ciphertext, for one operation. */
    native(ciphertext) {
        if (!(ciphertext instanceof Handle) || ciphertext.store !== this)
            throw new PrivacyError('foreign-key', { what: 'ciphertext' }, 'the ciphertext belongs to another context');
        const { id, place } = ciphertext;
        const live = this.#live.get(id);
        if (live !== undefined) {
            this.#live.delete(id);
            this.#live.set(id, live);
            return live.native;
        }
        if (place.spilled === undefined)
            throw new PrivacyError('disposed', { what: 'ciphertext' }, 'the ciphertext was disposed: it cannot be used any more');
        const native = this.#seal.CipherText();
        native.loadArray(this.#context, place.spilled);
        place.spilled = undefined;
        this.#insert(id, native, place);
        return native;
    }
    /** The bytes of one that lies outside the library's memory, or is written out now. */
    bytes(ciphertext) {
        if (ciphertext instanceof Handle && ciphertext.store === this && ciphertext.place.spilled !== undefined)
            return ciphertext.place.spilled;
        return this.native(ciphertext).saveArray(uncompressed(this.#seal));
    }
    dispose(handle) {
        this.#dropped.unregister(handle);
        this.#free(handle.id);
    }
    disposeAll() {
        for (const id of [...this.#live.keys()])
            this.#free(id);
    }
    #insert(id, native, place) {
        const bytes = 8 * native.size * native.coeffModulusSize * native.polyModulusDegree;
        this.#live.set(id, { native, bytes, place });
        this.#liveBytes += bytes;
        // At least the operands of one operation stay.
        while (this.#liveBytes > MOST_LIVE_BYTES && this.#live.size > 8)
            this.#spillOldest();
    }
    #spillOldest() {
        for (const [id, { native, place }] of this.#live) {
            place.spilled = native.saveArray(uncompressed(this.#seal));
            this.#free(id);
            return;
        }
    }
    #free(id) {
        const live = this.#live.get(id);
        if (live === undefined)
            return;
        this.#live.delete(id);
        this.#liveBytes -= live.bytes;
        live.native.delete();
    }
}
class Handle {
    store;
    id;
    level;
    size;
    scale;
    place = { spilled: undefined };
    isDisposed = false;
    constructor(store, id, level, size, scale) {
        this.store = store;
        this.id = id;
        this.level = level;
        this.size = size;
        this.scale = scale;
    }
    dispose() {
        this.isDisposed = true;
        this.place.spilled = undefined;
        this.store.dispose(this);
    }
}
//# sourceMappingURL=cipher-store.js.map