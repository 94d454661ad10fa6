import { parseBudget } from 'epsbook/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figures } from '../../labextension/src/figures/figures.js';
import { bestGuess } from '../../labextension/src/figures/index.js';
import { showCount, showDelta, showEpsilon, showShare, showText } from '../../labextension/src/words/index.js';
import { curveFigure } from '../../labextension/src/sections/curve/figure.js';
import { curveInWords } from '../../labextension/src/sections/curve/words.js';
import { english, words } from './english.js';
import { curve, laplaceEntry, messageOf, unprotectedEntry } from './messages.js';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [0.1 + 0.2, '0.3'],
    [0.6201, '0.621'],
    [1, '1'],
    [100, '100'],
    [0.0048, '0.0048'],
    [0.00021, '0.00021'],
    [0.01, '0.01'],
    [3e-6, '3 × 10⁻⁶'],
    [12.345, '12.4'],
    [1_234_567, '1.24 × 10⁶'],
    [Infinity, '∞'],
  ])('shows ε %d as %s', (epsilon, shown) => {
    expect(showEpsilon(epsilon)).toBe(shown);
  });

  it('never shows an ε below what it is, beyond rounding errors', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e5, noNaN: true, maxExcluded: true }), (epsilon) => {
        const shown = Number(showEpsilon(epsilon));
        expect(shown).toBeGreaterThanOrEqual(epsilon * (1 - 1e-6));
        expect(shown).toBeLessThanOrEqual(epsilon * 1.1 + 1e-12);
      }),
    );
  });

  it.each([
    [0, '0'],
    [1e-6, '10⁻⁶'],
    [2.5e-7, '2.5 × 10⁻⁷'],
    [9.99e-7, '10⁻⁶'],
    [0.05, '0.05'],
  ])('shows δ %d as %s', (delta, shown) => {
    expect(showDelta(delta)).toBe(shown);
  });

  it('does not call a budget all spent before it is', () => {
    expect(showShare(0.9999)).toBe('99 %');
    expect(showShare(1)).toBe('100 %');
  });

  it('groups thousands', () => {
    expect(showCount(1_234_567)).toBe('1\u202f234\u202f567');
  });

  it('keeps texts on one line, short, and free of what reorders or hides them', () => {
    expect(showText('mean\nage\u202egnp.\u0000x')).toBe('mean age gnp. x');
    expect(showText('a'.repeat(200), 10)).toBe('aaaaaaaaa…');
    expect(showText('πρόβα 👩‍⚕️', 80)).toContain('πρόβα');
  });
});

describe('what an ε means', () => {
  it('is said as the best a guess can become', () => {
    const pure = messageOf([laplaceEntry('patients', 0.62)], {
      accountant: 'pure',
      budget: parseBudget({ epsilon: 1 }),
    });
    expect(words.guess(figures(pure))).toBe(
      'Someone who knows everyone else can raise a 50:50 guess about one patient to at most 66:34.',
    );
  });

  it('counts δ in where there is one', () => {
    const guess = words.guess(figures(messageOf([laplaceEntry('patients', 0.62)])));
    expect(guess).toContain('66:34, on average over the noise');
    expect(bestGuess(0, 0.2)).toBeCloseTo(0.6, 12);
    expect(bestGuess(Math.log(3), 0)).toBeCloseTo(0.75, 12);
    expect(bestGuess(800, 0.1)).toBe(1);
  });

  it('never promises better odds than ε gives, and at large ε promises little', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 6.5, noNaN: true }), (epsilon) => {
        const message = messageOf([laplaceEntry('patients', epsilon)], {
          budget: parseBudget({ epsilon: 10 }),
          accountant: 'pure',
        });
        const odds = /at most ([\d.]+):/.exec(words.guess(figures(message)) ?? '')?.[1];
        expect(Number(odds) / 100).toBeGreaterThanOrEqual(Math.exp(epsilon) / (1 + Math.exp(epsilon)) - 1e-7);
      }),
    );
    const large = messageOf([laplaceEntry('patients', 9)], {
      budget: parseBudget({ epsilon: 10 }),
      accountant: 'pure',
    });
    expect(words.guess(figures(large))).toContain('all but certain');
  });

  it('is not said where nothing is proven or nothing was released', () => {
    expect(words.guess(figures(messageOf([])))).toBeUndefined();
    expect(words.guess(figures(messageOf([laplaceEntry('a', 0.1), unprotectedEntry('raw')])))).toBeUndefined();
  });
});

describe('notices', () => {
  it('say in red that nothing is proven after a release without privacy', () => {
    const notices = words.notices(figures(messageOf([unprotectedEntry('a'), unprotectedEntry('b')])));
    expect(notices).toEqual([
      { level: 'error', text: '2 releases without privacy: nothing is proven about these data.' },
    ]);
  });

  it('warn from the threshold on and say what is left, rounded down', () => {
    const [notice] = words.notices(figures(messageOf([laplaceEntry('a', 0.8549)])));
    expect(notice).toEqual({ level: 'warning', text: '85 % of the budget is spent; ε\u00a00.145 is left.' });
  });

  it('say when the budget is spent, when no ε is proven, and that seeded noise protects nobody', () => {
    const spent = words.notices(figures(messageOf([laplaceEntry('a', 1, { random: 'seeded' })])));
    expect(spent.map(({ level }) => level)).toEqual(['error', 'warning']);
    expect(spent[1]?.text).toContain('seed');
  });
});

describe('charts in words', () => {
  it('give the numbers with relation, δ and accountant', () => {
    const shown = figures(messageOf([laplaceEntry('a', 0.1), laplaceEntry('b', 0.2)]));
    const sentence = words.spending(shown.spending, shown);
    for (const part of [
      '2 releases',
      'ε 0.3 of 1',
      'δ 10⁻⁶',
      'pure, then Gaussian DP filter',
      'add or remove one patient',
    ]) {
      expect(sentence).toContain(part);
    }
  });

  it('give every point and baseline of a curve', () => {
    const sentence = curveInWords(curveFigure(curve), english);
    for (const part of ['accuracy', 'ε 0.1: 0.830', 'ε 8: 0.965', 'larger class: 0.627', '114 public rows']) {
      expect(sentence).toContain(part);
    }
  });
});
