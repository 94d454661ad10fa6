/** Places in a text as the protocol counts them, in code points; JavaScript counts UTF-16 units. */
/** The UTF-16 offset of a place given in code points. */
export declare function unitsOf(text: string, points: number): number;
/** The place in code points of a UTF-16 offset. */
export declare const pointsOf: (text: string, units: number) => number;
