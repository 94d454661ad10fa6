/** An ε or δ, and the order of divergence that gave it; the order is undefined where none gives more than the trivial answer. */
export interface RdpEpsilon {
    readonly epsilon: number;
    readonly order: number | undefined;
}
export interface RdpDelta {
    readonly delta: number;
    readonly order: number | undefined;
}
/** ε at δ from one order by Canonne, Kamath and Steinke 2020, Proposition 12, rounded up; negative where ε = 0 is more than proven. */
export declare function rawEpsilonAtOrder(order: number, divergence: number, delta: number): number;
/** ln δ at ε from one order by the same proposition, rounded up; positive where nothing is proven. */
export declare function rawLogDeltaAtOrder(order: number, divergence: number, epsilon: number): number;
/** ln of the least δ at ε = 0 by Bretagnolle and Huber's inequality, √(1 − e^{−KL}); KL is at most the divergence at any order. */
export declare const logDeltaAtZero: (divergence: number) => number;
/** ε at δ from one order, the better of the two bounds. */
export declare function epsilonAtOrder(order: number, divergence: number, delta: number): number;
/** ln δ at ε from one order, the better of the two bounds. */
export declare function logDeltaAtOrder(order: number, divergence: number, epsilon: number): number;
/**
 * ε at δ from the Rényi divergences at several orders, rounded up: the best of Canonne, Kamath and Steinke 2020, Proposition 12,
 * ε = ε_α + ln(1 − 1/α) − (ln δ + ln α) / (α − 1), and of ε = 0 where the divergence is small enough for δ.
 */
export declare function rdpEpsilon(orders: readonly number[], divergences: Float64Array, delta: number): RdpEpsilon;
/** δ at ε from the Rényi divergences at several orders, rounded up; see {@link rdpEpsilon}. */
export declare function rdpDelta(orders: readonly number[], divergences: Float64Array, epsilon: number): RdpDelta;
/**
 * ε at δ by the conversion of Mironov 2017, Proposition 3, ε_α − ln δ / (α − 1), that publications before 2020 used.
 * Never below {@link rdpEpsilon}; kept to reproduce their figures.
 */
export declare function rdpEpsilonMironov(orders: readonly number[], divergences: Float64Array, delta: number): RdpEpsilon;
