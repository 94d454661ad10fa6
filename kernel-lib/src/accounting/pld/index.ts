/**
 * The privacy-loss-distribution accountant. How a bound is computed, from the event to the number, and where:
 *
 * 1. *Events* (`loss.ts`). Composing builds a tree that shares its parts. When a bound is asked for, equal events are counted together,
 *    and too many different ones are rounded to fewer, each at least as costly (`coarsen.ts`).
 * 2. *Pairs* (`of-event.ts`, `pairs/`). Each event has a dominating pair (P, Q) in each direction of the relation; its loss is
 *    L = ln dP/dQ under P. Gaussians compose to one Gaussian, which needs no lattice; losses out of scale are added up (`assemble.ts`).
 * 3. *Plan* (`plan.ts`, `knots.ts`, `cumulant.ts`). From a coarse outline of the losses, the saddle point tells which exponential tilt brings
 *    the part of the distribution that decides δ to its middle, how wide a window that part needs, and how fine a lattice the precision
 *    asks for.
 * 4. *Lattice* (`discretize.ts`). For an upper bound, the divergence is joined linearly in e^ε between knots (connect-the-dots); for a
 *    lower bound, tangents are taken below it. Either is the divergence of a true pair, so both bounds survive composition.
 * 5. *Transform* (`convolve.ts`, `fourier.ts`). The tilted losses are convolved by fast Fourier transforms, modulo the window. Where a few
 *    rare losses decide, what they make is transformed apart from the bulk, with rounding relative to itself (`rare-losses.ts`).
 * 6. *Bound* (`composition.ts`). The divergence is read off. What the transform rounds, what wraps around or lies outside the window (by
 *    Chernoff's bound) and what is infinite is added to an upper bound and subtracted from a lower one.
 * 7. *Looks* (`plans.ts`, `bounds-of-many.ts`). A plan that turns out too coarse is made again from what the first look found. Plans for
 *    δ's three decades apart are kept. Where the bounds on ε at one δ are further apart than the precision asks, plans are made for that δ
 *    alone, until they are not. `profile.ts` takes the worse of the two directions.
 *
 * A single event needs none of this: its pair's own divergence is the bound (`bounds.ts`).
 */
export { pld, type PldOptions } from './pld.js';
export type { PldLoss } from './loss.js';
export type { Between, CertifiedProfile } from './certified.js';
