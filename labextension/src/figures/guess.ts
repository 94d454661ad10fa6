/**
 * The best chance, over the noise, of guessing right which of two neighbouring data sets a release came from, when both were as
 * likely before: (e^ε + δ) / (1 + e^ε). It is the trade-off curve of (ε, δ)-DP where both errors are weighed equally
 * (Kairouz, Oh and Viswanath 2015, Theorem 3.3); at δ = 0 the bound e^ε on the odds holds for every single output as well.
 */
export const bestGuess = (epsilon: number, delta: number): number =>
  Math.min(1, (1 + delta * Math.exp(-epsilon)) / (1 + Math.exp(-epsilon)));
