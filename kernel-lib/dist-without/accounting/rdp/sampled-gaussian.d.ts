/**
 * K(α) = ln E_{z∼N(0,σ²)}[(1 − q + q e^{(2z−1)/2σ²})^α] of Gaussian noise on a Poisson sample, rounded up. It bounds both
 * directions of add-or-remove-one (Mironov, Talwar and Zhang 2019, Theorem 5).
 *
 * At whole orders the binomial sum of their section 3.3. At others their two alternating series, below and above the point z₀ where
 * the two parts of the mixture are equally likely, *with* the signs: the binomial coefficients beyond α and the integrals are moments
 * of positive measures on [0, 1], so the tails are summed in 20 terms with a certified remainder. The series of one side without
 * its exponential factors sums to 1 and is subtracted term by term, so that small divergences keep their digits.
 */
export declare function sampledGaussianLogMoment(rate: number, sigma: number, order: number): number;
