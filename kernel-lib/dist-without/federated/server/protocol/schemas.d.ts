export declare const refusal: {
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: {
        code: {
            readonly type: "string";
            readonly maxLength: number;
        };
        message: {
            readonly type: "string";
            readonly maxLength: number;
        };
    };
    readonly required: readonly ("message" | "code")[];
};
export declare const health: {
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: {
        status: {
            type: string;
            const: string;
        };
    };
    readonly required: readonly "status"[];
};
export declare const workRequest: {
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: {
        examples: {
            readonly type: "integer";
            readonly minimum: number;
            readonly maximum: number;
        };
        wait: {
            type: string;
            minimum: number;
            maximum: number;
        };
    };
    readonly required: readonly ("examples" | "wait")[];
};
export declare const work: {
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: {
        state: {
            type: string;
            enum: string[];
        };
        run: {
            readonly type: "string";
            readonly format: "uuid";
        };
        round: {
            readonly type: "integer";
            readonly minimum: number;
            readonly maximum: number;
        };
        model: {
            readonly type: "string";
            readonly pattern: "^[0-9a-f]{64}$";
        };
        control: {
            readonly type: "string";
            readonly pattern: "^[0-9a-f]{64}$";
        };
        epochs: {
            readonly type: "integer";
            readonly minimum: number;
            readonly maximum: number;
        };
        batchSize: {
            readonly type: "integer";
            readonly minimum: number;
            readonly maximum: number;
        };
        learningRate: {
            type: string;
            exclusiveMinimum: number;
        };
        proximal: {
            type: string;
            minimum: number;
        };
        seed: {
            type: string;
            pattern: string;
        };
        optimizer: {
            type: string;
            enum: string[];
        };
        secure: {
            readonly type: "object";
            readonly additionalProperties: false;
            readonly properties: {
                attempt: {
                    readonly type: "string";
                    readonly format: "uuid";
                };
                members: {
                    type: string;
                    items: {
                        readonly type: "string";
                        readonly maxLength: number;
                    };
                };
                weight: {
                    type: string;
                    minimum: number;
                };
                range: {
                    type: string;
                    exclusiveMinimum: number;
                };
                greatestWeight: {
                    type: string;
                    exclusiveMinimum: number;
                };
            };
            readonly required: readonly ("weight" | "range" | "greatestWeight" | "members" | "attempt")[];
        };
    };
    readonly required: readonly ("secure" | "run" | "model" | "optimizer" | "state" | "round" | "epochs" | "learningRate" | "batchSize" | "seed" | "proximal" | "control")[];
};
export declare const updateQuery: {
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: {
        run: {
            readonly type: "string";
            readonly format: "uuid";
        };
        round: {
            readonly type: "integer";
            readonly minimum: number;
            readonly maximum: number;
        };
        examples: {
            readonly type: "integer";
            readonly minimum: number;
            readonly maximum: number;
        };
        steps: {
            readonly type: "integer";
            readonly minimum: number;
            readonly maximum: number;
        };
    };
    readonly required: readonly ("run" | "steps" | "round" | "examples")[];
};
export declare const updateAnswer: {
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: {
        status: {
            type: string;
            enum: string[];
        };
        round: {
            readonly type: "integer";
            readonly minimum: number;
            readonly maximum: number;
        };
    };
    readonly required: readonly ("round" | "status")[];
};
export declare const modelHash: {
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: {
        hash: {
            readonly type: "string";
            readonly pattern: "^[0-9a-f]{64}$";
        };
    };
    readonly required: readonly "hash"[];
};
export declare const rounds: {
    readonly type: "object";
    readonly additionalProperties: false;
    readonly properties: {
        federation: {
            readonly type: "string";
            readonly maxLength: number;
        };
        run: {
            readonly type: "string";
            readonly format: "uuid";
        };
        strategy: {
            readonly type: "string";
            readonly maxLength: number;
        };
        state: {
            type: string;
            enum: string[];
        };
        round: {
            readonly type: "integer";
            readonly minimum: number;
            readonly maximum: number;
        };
        rounds: {
            readonly type: "integer";
            readonly minimum: number;
            readonly maximum: number;
        };
        model: {
            readonly type: "object";
            readonly additionalProperties: false;
            readonly properties: {
                description: {
                    readonly type: "string";
                    readonly maxLength: number;
                };
                layers: {
                    type: string;
                    items: {
                        readonly type: "object";
                        readonly additionalProperties: false;
                        readonly properties: {
                            name: {
                                readonly type: "string";
                                readonly maxLength: number;
                            };
                            shape: {
                                type: string;
                                items: {
                                    readonly type: "integer";
                                    readonly minimum: number;
                                    readonly maximum: number;
                                };
                            };
                        };
                        readonly required: readonly ("name" | "shape")[];
                    };
                };
                dense: {
                    readonly type: "object";
                    readonly additionalProperties: false;
                    readonly properties: {
                        widths: {
                            type: string;
                            items: {
                                readonly type: "integer";
                                readonly minimum: number;
                                readonly maximum: number;
                            };
                        };
                        loss: {
                            readonly type: "string";
                            readonly maxLength: number;
                        };
                    };
                    readonly required: readonly ("widths" | "loss")[];
                };
            };
            readonly required: readonly ("description" | "layers" | "dense")[];
        };
        clients: {
            type: string;
            items: {
                readonly type: "object";
                readonly additionalProperties: false;
                readonly properties: {
                    id: {
                        readonly type: "string";
                        readonly maxLength: number;
                    };
                    state: {
                        readonly type: "string";
                        readonly maxLength: number;
                    };
                };
                readonly required: readonly ("id" | "state")[];
            };
        };
        history: {
            type: string;
            items: {
                readonly type: "object";
                readonly additionalProperties: false;
                readonly properties: {
                    round: {
                        readonly type: "integer";
                        readonly minimum: number;
                        readonly maximum: number;
                    };
                    at: {
                        readonly type: "integer";
                        readonly minimum: number;
                        readonly maximum: number;
                    };
                    counted: {
                        readonly type: "integer";
                        readonly minimum: number;
                        readonly maximum: number;
                    };
                    loss: {
                        type: string;
                    };
                    accuracy: {
                        type: string;
                    };
                    model: {
                        readonly type: "string";
                        readonly pattern: "^[0-9a-f]{64}$";
                    };
                };
                readonly required: readonly ("at" | "counted" | "accuracy" | "model" | "round" | "loss")[];
            };
        };
        notices: {
            type: string;
            items: {
                readonly type: "string";
                readonly maxLength: number;
            };
        };
    };
    readonly required: readonly ("run" | "model" | "state" | "round" | "clients" | "notices" | "strategy" | "federation" | "rounds" | "history")[];
};
