import type { Answer, Command, SentTensor } from '../../workers/commands.js';
interface TextTensor {
    readonly shape: readonly number[];
    readonly values: string;
}
/** A command or an answer as it is written. */
type Written<Said> = Said extends SentTensor ? TextTensor : Said extends object ? {
    readonly [Key in keyof Said]: Written<Said[Key]>;
} : Said;
export type CommandMessage = Written<Command>;
export type AnswerMessage = Written<Answer>;
/** What a client is told when it begins. */
export interface SessionMessage {
    readonly session: string;
    readonly worker: string;
    /** Tensors of the worker's own. */
    readonly tensors: readonly string[];
}
export declare function writeCommand(command: Command): CommandMessage;
/** @throws Refused */
export declare function readCommand(message: CommandMessage): Command;
export declare const writeAnswer: ({ tensor, ...answer }: Answer) => AnswerMessage;
/** @throws Refused */
export declare const readAnswer: ({ tensor, ...answer }: AnswerMessage) => Answer;
export declare const portion: {
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: object;
    readonly required: string[];
};
export declare const session: {
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: object;
    readonly required: string[];
};
export declare const answers: {
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: object;
    readonly required: string[];
};
export declare const begun: {
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: object;
    readonly required: string[];
};
export {};
