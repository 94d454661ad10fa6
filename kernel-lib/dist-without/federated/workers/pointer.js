import { randomInt } from 'node:crypto';
import { inspect } from 'node:util';
/** What a tensor can do at a worker; the names are those of its methods. */
export const OPERATIONS = ['add', 'subtract', 'multiply', 'divide', 'matMul', 'transpose', 'sum', 'mean'];
const IDS = 2 ** 32;
/** Names for a worker's tensors: eight hexadecimal digits, none twice, from a random one on, so that two workers' are not mixed up. */
export class TensorIds {
    #next = randomInt(IDS);
    next() {
        this.#next = (this.#next + 1) % IDS;
        return this.#next.toString(16).padStart(8, '0');
    }
}
/** Where a tensor is, and by which name: operations on it are carried out there and give another pointer. */
export class Pointer {
    location;
    idAtLocation;
    constructor(
    /** The worker that keeps the tensor. */
    location, idAtLocation) {
        this.location = location;
        this.idAtLocation = idAtLocation;
    }
    add(other) {
        return this.compute('add', [other]);
    }
    subtract(other) {
        return this.compute('subtract', [other]);
    }
    multiply(other) {
        return this.compute('multiply', [other]);
    }
    divide(other) {
        return this.compute('divide', [other]);
    }
    matMul(other) {
        return this.compute('matMul', [other]);
    }
    transpose() {
        return this.compute('transpose', []);
    }
    sum() {
        return this.compute('sum', []);
    }
    mean() {
        return this.compute('mean', []);
    }
    toString() {
        return `${this.idAtLocation}@${this.location.id}`;
    }
    /** As Node's inspection and notebooks print it. */
    [inspect.custom]() {
        return `${this.constructor.name} ${this.toString()}`;
    }
}
//# sourceMappingURL=pointer.js.map