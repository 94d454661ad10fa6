import { PrivacyError } from '../../core/errors.js';
import type { Ciphertext } from '../engine.js';
import { uncompressed, type CipherText, type Context, type SEALLibrary } from './library.js';

/** WebAssembly's memory never shrinks, and its garbage is not seen by JavaScript's collector: this much may be in it. */
const MOST_LIVE_BYTES = 160 * 2 ** 20;

/** Where a ciphertext lies: in the library's memory while the store has it, else as bytes in JavaScript's. */
interface Place {
  spilled: Uint8Array | undefined;
}

interface Live {
  readonly native: CipherText;
  readonly bytes: number;
  readonly place: Place;
}

/**
 * Live ciphertexts in bounded memory. When there are too many, the ones used longest ago are moved out of the library's memory into
 * JavaScript's, where the collector finds those that nobody needs any more; they come back when they are used again.
 *
 * The store knows places, not handles, and forgets a place when it is moved out: then only its handle has it. A WeakRef to the handle
 * would not do, since it keeps its target until the event loop's next turn, which asynchronous code may never come to.
 */
export class CipherStore {
  readonly #seal: SEALLibrary;
  readonly #context: Context;
  readonly #levels: ReadonlyMap<string, number>;
  /** In the order of their last use. */
  readonly #live = new Map<number, Live>();
  readonly #dropped = new FinalizationRegistry<number>((id) => this.#free(id));
  #nextId = 0;
  #liveBytes = 0;

  constructor(seal: SEALLibrary, context: Context, levels: ReadonlyMap<string, number>) {
    this.#seal = seal;
    this.#context = context;
    this.#levels = levels;
  }

  get liveBytes(): number {
    return this.#liveBytes;
  }

  /** Takes a native ciphertext into care. */
  adopt(native: CipherText): Ciphertext {
    const level = this.#levels.get(native.parmsId.values.join());
    if (level === undefined) throw new Error('a ciphertext without a level');
    const id = this.#nextId++;
    const handle = new Handle(this, id, level, native.size, native.scale);
    this.#insert(id, native, handle.place);
    this.#dropped.register(handle, id, handle);
    return handle;
  }

  /** The native ciphertext, for one operation. */
  native(ciphertext: Ciphertext): CipherText {
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
      throw new PrivacyError(
        'disposed',
        { what: 'ciphertext' },
        'the ciphertext was disposed: it cannot be used any more',
      );
    const native = this.#seal.CipherText();
    native.loadArray(this.#context, place.spilled);
    place.spilled = undefined;
    this.#insert(id, native, place);
    return native;
  }

  /** The bytes of one that lies outside the library's memory, or is written out now. */
  bytes(ciphertext: Ciphertext): Uint8Array {
    if (ciphertext instanceof Handle && ciphertext.store === this && ciphertext.place.spilled !== undefined)
      return ciphertext.place.spilled;
    return this.native(ciphertext).saveArray(uncompressed(this.#seal));
  }

  dispose(handle: Handle): void {
    this.#dropped.unregister(handle);
    this.#free(handle.id);
  }

  disposeAll(): void {
    for (const id of [...this.#live.keys()]) this.#free(id);
  }

  #insert(id: number, native: CipherText, place: Place): void {
    const bytes = 8 * native.size * native.coeffModulusSize * native.polyModulusDegree;
    this.#live.set(id, { native, bytes, place });
    this.#liveBytes += bytes;
    // At least the operands of one operation stay.
    while (this.#liveBytes > MOST_LIVE_BYTES && this.#live.size > 8) this.#spillOldest();
  }

  #spillOldest(): void {
    for (const [id, { native, place }] of this.#live) {
      place.spilled = native.saveArray(uncompressed(this.#seal));
      this.#free(id);
      return;
    }
  }

  #free(id: number): void {
    const live = this.#live.get(id);
    if (live === undefined) return;
    this.#live.delete(id);
    this.#liveBytes -= live.bytes;
    live.native.delete();
  }
}

class Handle implements Ciphertext {
  readonly place: Place = { spilled: undefined };
  isDisposed = false;

  constructor(
    readonly store: CipherStore,
    readonly id: number,
    readonly level: number,
    readonly size: number,
    readonly scale: number,
  ) {}

  dispose(): void {
    this.isDisposed = true;
    this.place.spilled = undefined;
    this.store.dispose(this);
  }
}
