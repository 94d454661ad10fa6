import { promised } from '../intrinsics.js';
import { framesOf } from './wire.js';
import {} from '../tslab.js';
/** How cells ask whoever runs the notebook for a line of text (Jupyter messaging protocol 5.3, "stdin messages"). */
export class Questions {
    #waiting = [];
    /**
     * Asks on behalf of a cell.
     * @throws Error where the front end that sent the cell answers no questions
     */
    async ask(key, stdin, request, prompt, password) {
        if (request.content['allow_stdin'] !== true)
            throw new Error('input() can ask nobody here: this notebook is run by a program that answers no questions');
        await stdin.send(framesOf(key, request, 'input_request', { prompt, password }));
        return promised((resolve) => {
            this.#waiting.push(resolve);
        });
    }
    /** Takes an answer to the question that was asked first. */
    answer({ header, content }) {
        if (header.msg_type !== 'input_reply')
            return;
        this.#waiting.shift()?.(typeof content['value'] === 'string' ? content['value'] : '');
    }
    /** Forgets what was asked, as an interrupt does. */
    forget() {
        this.#waiting.length = 0;
    }
}
//# sourceMappingURL=questions.js.map