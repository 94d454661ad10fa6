import { invalidArgument } from '../core/errors.js';
/** A mechanism for each part of the data, by the part's name; see {@link noiseByPart}. */
export class NoiseByPart {
    parts;
    description;
    constructor(parts) {
        this.parts = parts;
        if (typeof parts !== 'object' || parts === null)
            throw invalidArgument('noise', 'a mechanism for each part, such as { children: laplace({ epsilon: 0.1 }) }');
        for (const [name, mechanism] of Object.entries(parts))
            if (typeof mechanism?.bind !== 'function' || mechanism instanceof NoiseByPart)
                throw invalidArgument(`noise.${name}`, 'a mechanism, such as laplace({ epsilon: 0.1 })');
        const described = Object.entries(parts).map(([name, { description }]) => [name, description]);
        this.description = `by part ${JSON.stringify(described)}`;
        this.parts = Object.freeze({ ...parts });
    }
    /** Refuses questions that are not by part: no query is of the argument's type. */
    bind(_question) {
        throw invalidArgument('mechanism', 'one for the whole question; noiseByPart is for the parts of byPart');
    }
}
/**
 * A mechanism for each part of a question that is asked part by part, where one for all is not enough.
 * @example noiseByPart({ children: laplace({ epsilon: 0.5 }), adults: exponential({ epsilon: 0.2 }) })
 */
export const noiseByPart = (parts) => Object.freeze(new NoiseByPart(parts));
/** A mechanism changed, or each of several: whoever wraps a mechanism does it by this, so that no part is left as it was. */
export const changedNoise = (noise, change) => {
    if (!(noise instanceof NoiseByPart))
        return change(noise);
    const parts = Object.entries(noise.parts).map(([name, one]) => [name, change(one)]);
    return noiseByPart(Object.fromEntries(parts));
};
//# sourceMappingURL=noise-by-part.js.map