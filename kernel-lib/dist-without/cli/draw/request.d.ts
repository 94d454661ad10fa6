/** What to draw and how often, ready to be drawn from. */
export interface Drawing {
    readonly samples: number;
    /** One sample, as a line shows it. */
    readonly draw: () => number;
}
/** How to ask, for whoever asks how. */
export declare function usage(): string;
/**
 * What a JSON text asks to be drawn.
 * @throws PrivacyError `invalid-argument` or `outside-domain`, naming the field and what is allowed; nothing is drawn
 */
export declare function drawing(text: string): Drawing;
