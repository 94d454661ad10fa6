import { invalidArgument, PrivacyError } from '../../core/errors.js';
import { Tensor } from './tensor.js';
/** Carries out commands, one after another, and remembers why a result could not be had until it is asked for. */
export class CommandedStore {
    #store;
    #failed = new Map();
    constructor(store) {
        this.#store = store;
    }
    answer(command) {
        try {
            return this.#do(command);
        }
        catch (error) {
            if (!(error instanceof PrivacyError) || error.code !== 'invalid-argument')
                throw error;
            const refused = error;
            if (command.do === 'keep' || command.do === 'compute')
                this.#failed.set(command.id, refused);
            const { argument, allowed } = refused.details;
            return { refused: { argument, allowed } };
        }
    }
    #do(command) {
        switch (command.do) {
            case 'keep':
                this.#store.keep(command.id, received(command.tensor));
                return {};
            case 'compute':
                this.#check(command.on);
                this.#store.compute(command.id, command.operation, command.on, command.with.map((argument) => this.#argument(argument)));
                return {};
            case 'take':
                this.#check(command.id);
                return { tensor: sent(this.#store.take(command.id)) };
            case 'shape':
                this.#check(command.id);
                return { shape: this.#store.find(command.id).shape };
            case 'forget':
                this.#failed.delete(command.id);
                this.#store.forget(command.id);
                return {};
            case 'count':
                return { count: this.#store.size };
        }
    }
    #argument(argument) {
        if (typeof argument === 'number')
            return argument;
        if (!('at' in argument))
            return received(argument);
        this.#check(argument.at);
        return this.#store.find(argument.at);
    }
    /** What was computed of something that failed, failed for the same reason. */
    #check(id) {
        const failed = this.#failed.get(id);
        if (failed !== undefined)
            throw failed;
    }
}
export const sent = ({ shape, values }) => ({ shape, values });
/** @throws PrivacyError `invalid-argument` where values and shape do not fit together */
export const received = ({ shape, values }) => new Tensor(values, shape);
/** The refusal of an answer, as an error again. */
export const refusalOf = ({ refused }) => refused === undefined ? undefined : invalidArgument(refused.argument, refused.allowed);
//# sourceMappingURL=commands.js.map