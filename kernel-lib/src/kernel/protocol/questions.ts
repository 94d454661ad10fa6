import { promised } from '../intrinsics.js';
import { framesOf, type Incoming } from './wire.js';
import { type Socket } from '../tslab.js';

/** How cells ask whoever runs the notebook for a line of text (Jupyter messaging protocol 5.3, "stdin messages"). */
export class Questions {
  readonly #waiting: ((answer: string) => void)[] = [];

  /**
   * Asks on behalf of a cell.
   * @throws Error where the front end that sent the cell answers no questions
   */
  async ask(key: string, stdin: Socket, request: Incoming, prompt: string, password: boolean): Promise<string> {
    if (request.content['allow_stdin'] !== true)
      throw new Error('input() can ask nobody here: this notebook is run by a program that answers no questions');
    await stdin.send(framesOf(key, request, 'input_request', { prompt, password }));
    return promised((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** Takes an answer to the question that was asked first. */
  answer({ header, content }: Incoming): void {
    if (header.msg_type !== 'input_reply') return;
    this.#waiting.shift()?.(typeof content['value'] === 'string' ? content['value'] : '');
  }

  /** Forgets what was asked, as an interrupt does. */
  forget(): void {
    this.#waiting.length = 0;
  }
}
