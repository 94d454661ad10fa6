import { describe, expect, it } from 'vitest';
import { anyRuns, practicalRuns, profileOf, widthOf } from '../support/pld-range.js';

describe('privacy loss distributions over the whole range of parameters, at length', { timeout: 7_200_000 }, () => {
  it('always have an answer within 2 s and 500 MB, bounds in their order, and no ε that rises with δ or falls with q, σ⁻¹ or steps by more than they allow', () => {
    for (const run of anyRuns(2, 300)) {
      const before = process.cpuUsage();
      const profile = profileOf(run);
      const { lower, upper } = profile.interval(run.delta as never);
      expect(process.cpuUsage(before).user, JSON.stringify(run)).toBeLessThan(2e6);
      expect(lower, JSON.stringify(run)).toBeGreaterThanOrEqual(0);
      expect(upper, JSON.stringify(run)).toBeGreaterThanOrEqual(lower);
      const more = profile.interval(Math.min(0.9, run.delta * 3) as never);
      expect(more.lower, JSON.stringify(run)).toBeLessThanOrEqual(upper);
      const others = [
        { ...run, rate: Math.min(1, 2 * run.rate) },
        { ...run, sigma: run.sigma / 2 },
        { ...run, steps: 2 * run.steps },
      ];
      for (const costlier of others)
        expect(profileOf(costlier).interval(run.delta as never).upper, JSON.stringify(run)).toBeGreaterThanOrEqual(
          lower,
        );
    }
    expect(process.resourceUsage().maxRSS).toBeLessThan(500e3);
  });

  it('are as close as the precision asks for nearly all runs as people make them, and nowhere far apart', () => {
    const widths = practicalRuns(3, 400).map(widthOf);
    expect(widths.filter((width) => width > 1e-4).length).toBeLessThanOrEqual(6);
    expect(Math.max(...widths)).toBeLessThan(0.02);
  });
});
