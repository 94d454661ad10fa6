/** A layer's name and shape; a shape of no dimensions is one number. */
export interface LayerShape {
    readonly name: string;
    readonly shape: readonly number[];
}
/** A layer and where its numbers lie among all of a model's. */
export interface PlacedLayer extends LayerShape {
    readonly offset: number;
    readonly size: number;
}
/** The layers of a model, in order, one after another without gaps. */
export interface Layout {
    readonly layers: readonly PlacedLayer[];
    /** How many numbers all layers have. */
    readonly size: number;
}
/**
 * The layout of layers with these names and shapes.
 * @throws PrivacyError `invalid-argument` for an empty or repeated name, or a shape that is not whole numbers
 */
export declare function layoutOf(shapes: readonly LayerShape[]): Layout;
/** Whether two layouts have the same names and shapes in the same order. */
export declare function sameLayout(one: Layout, other: Layout): boolean;
/** A layout as people read it: `dense1/kernel 10×16, dense1/bias 16`. */
export declare const describeLayout: ({ layers }: Layout) => string;
