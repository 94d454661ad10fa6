/** A JSON value of a vector is not what its kind asks for. Such a vector fails; it is not skipped. */
export class MalformedVector extends Error {
    name = 'MalformedVector';
}
/** The named values of a vector, read by the type that its kind expects. Infinite numbers are written as strings in JSON. */
export class Fields {
    #values;
    #where;
    constructor(value, where) {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            throw new MalformedVector(`${where} must be an object`);
        }
        this.#values = value;
        this.#where = where;
    }
    /** Whether the value is there and not null. */
    has(name) {
        return this.#values[name] !== undefined && this.#values[name] !== null;
    }
    /** Whether the value is there and null. */
    isNull(name) {
        return this.#values[name] === null;
    }
    isList(name) {
        return Array.isArray(this.#values[name]);
    }
    number(name) {
        return this.#parse(this.#values[name], name);
    }
    /** The number of that name, or another where there is none. */
    numberOr(name, otherwise) {
        return this.has(name) ? this.number(name) : otherwise;
    }
    numbers(name) {
        return this.#list(name).map((value) => this.#parse(value, name));
    }
    boolean(name) {
        const value = this.#values[name];
        if (typeof value !== 'boolean')
            throw new MalformedVector(`${this.#where}.${name} must be true or false`);
        return value;
    }
    text(name) {
        const value = this.#values[name];
        if (typeof value !== 'string')
            throw new MalformedVector(`${this.#where}.${name} must be a string`);
        return value;
    }
    textOr(name, otherwise) {
        return this.has(name) ? this.text(name) : otherwise;
    }
    object(name) {
        return new Fields(this.#values[name], `${this.#where}.${name}`);
    }
    objects(name) {
        return this.#list(name).map((value, index) => new Fields(value, `${this.#where}.${name}[${index}]`));
    }
    #list(name) {
        const value = this.#values[name];
        if (!Array.isArray(value))
            throw new MalformedVector(`${this.#where}.${name} must be an array`);
        return value;
    }
    #parse(value, name) {
        if (typeof value === 'number')
            return value;
        if (value === 'Infinity' || value === '-Infinity')
            return Number(value);
        throw new MalformedVector(`${this.#where}.${name} must be a number`);
    }
}
//# sourceMappingURL=fields.js.map