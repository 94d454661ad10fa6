import { type Incoming } from './wire.js';
import { type Socket } from '../tslab.js';
/** How cells ask whoever runs the notebook for a line of text (Jupyter messaging protocol 5.3, "stdin messages"). */
export declare class Questions {
    #private;
    /**
     * Asks on behalf of a cell.
     * @throws Error where the front end that sent the cell answers no questions
     */
    ask(key: string, stdin: Socket, request: Incoming, prompt: string, password: boolean): Promise<string>;
    /** Takes an answer to the question that was asked first. */
    answer({ header, content }: Incoming): void;
    /** Forgets what was asked, as an interrupt does. */
    forget(): void;
}
