/** Nodes and weights of ten-point Gauss–Legendre quadrature on [−1, 1], the positive half. */
const NODES = [
    [0.14887433898163121089, 0.29552422471475287017],
    [0.4333953941292471908, 0.26926671930999635509],
    [0.67940956829902440623, 0.219086362515982044],
    [0.86506336668898451073, 0.14945134915058059315],
    [0.97390652851717172008, 0.066671344308688137594],
];
/**
 * The integral of a smooth function from `low` to `low + width`, in one panel: exact for polynomials of degree 19.
 * The width is given, and not the end, for an interval may be narrower than a difference of doubles can tell.
 */
export function integral(of, low, width) {
    const half = width / 2;
    const middle = low + half;
    let sum = 0;
    for (const [node, weight] of NODES)
        sum += weight * (of(middle - half * node) + of(middle + half * node));
    return half * sum;
}
//# sourceMappingURL=gauss-legendre.js.map