/** At most some hundred points of a curve, its ends among them. */
export declare function thinned(points: readonly [number, number][]): readonly (readonly [number, number])[];
