/** What `serve` takes; all are words of the command line. */
export declare const SERVE_OPTIONS: {
    readonly keys: {
        readonly type: "string";
        readonly default: ".";
    };
    readonly place: {
        readonly type: "string";
        readonly default: "federation";
    };
    readonly name: {
        readonly type: "string";
        readonly default: "federation";
    };
    readonly host: {
        readonly type: "string";
        readonly default: "127.0.0.1";
    };
    readonly port: {
        readonly type: "string";
        readonly default: "8443";
    };
    readonly widths: {
        readonly type: "string";
    };
    readonly loss: {
        readonly type: "string";
        readonly default: "squared-error";
    };
    readonly strategy: {
        readonly type: "string";
        readonly default: "fedavg";
    };
    readonly rounds: {
        readonly type: "string";
        readonly default: "10";
    };
    readonly epochs: {
        readonly type: "string";
        readonly default: "1";
    };
    readonly 'batch-size': {
        readonly type: "string";
        readonly default: "32";
    };
    readonly 'learning-rate': {
        readonly type: "string";
        readonly default: "0.05";
    };
    readonly optimizer: {
        readonly type: "string";
        readonly default: "sgd";
    };
    readonly begin: {
        readonly type: "string";
    };
    readonly quorum: {
        readonly type: "string";
    };
    readonly timeout: {
        readonly type: "string";
        readonly default: "300";
    };
    readonly 'clip-norm': {
        readonly type: "string";
    };
    readonly 'noise-multiplier': {
        readonly type: "string";
    };
    readonly 'sampling-rate': {
        readonly type: "string";
        readonly default: "1";
    };
    readonly epsilon: {
        readonly type: "string";
    };
    readonly delta: {
        readonly type: "string";
    };
    readonly secure: {
        readonly type: "boolean";
        readonly default: false;
    };
    readonly 'greatest-weight': {
        readonly type: "string";
    };
    readonly range: {
        readonly type: "string";
    };
    readonly 'step-timeout': {
        readonly type: "string";
        readonly default: "30";
    };
    readonly mutual: {
        readonly type: "boolean";
        readonly default: false;
    };
    readonly linger: {
        readonly type: "string";
    };
};
type Words = {
    readonly [Name in keyof typeof SERVE_OPTIONS]?: string | boolean;
};
/** Serves a federation until it is told to end: every line of its log is printed, as JSON. */
export declare function serve(words: Words): Promise<number>;
export {};
