/** Rényi differential privacy: divergences of events, their conversion to (ε, δ), and the forms of it that are valid filters. */
export { DEFAULT_ORDERS } from './orders.js';
export { rdpDelta, rdpEpsilon, rdpEpsilonMironov, type RdpDelta, type RdpEpsilon } from './conversion.js';
export { rdpCurve } from './curve.js';
export { rdp, type RdpOptions } from './rdp.js';
export { bestFixedOrder, rdpAtOrder, rdpOverOrders } from './filter.js';
