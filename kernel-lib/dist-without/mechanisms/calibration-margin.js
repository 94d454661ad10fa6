/**
 * Noise is made larger by this factor than the claimed ε asks for. The decimal ε's that people write are not doubles:
 * ten times 0.1 is a little more than 1 when it is added exactly. With the margin, ten releases of ε = 0.1 are
 * truly within a budget of 1, and no comparison with a budget needs slack.
 */
export const CALIBRATION_MARGIN = 1 + 2 ** -32;
/**
 * Accountants are told of this much less noise than is drawn on a grid: their curves are those of the continuous Gaussian, and the
 * discrete one on a grid of σ·2⁻⁴⁰ differs from it by a factor of 1 ± 10⁻²¹, except with probability below 10⁻³⁰⁰.
 */
export const DISCRETISATION_MARGIN = 1 + 2 ** -34;
//# sourceMappingURL=calibration-margin.js.map