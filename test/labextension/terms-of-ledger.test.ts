// @vitest-environment happy-dom
import { gaussianEvent } from 'epsbook/accounting';
import { parseBudget, type LedgerEntry, type LedgerMessage, type RunState } from 'epsbook/ledger';
import * as React from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { spendingChart, type ChartTheme } from '../../labextension/src/charts/index.js';
import { figures } from '../../labextension/src/figures/figures.js';
import { loadFigures } from '../../labextension/src/figures/index.js';
import { PanelView } from '../../labextension/src/panel/panel-view.js';
import { explained, TERMS } from '../../labextension/src/words/index.js';
import { english, words } from './english.js';
import { entryOf, laplaceEntry, messageOf } from './messages.js';

vi.mock('plotly.js-basic-dist-min', () => ({
  default: { react: () => Promise.resolve(), purge: () => undefined, Plots: { resize: () => undefined } },
}));

beforeAll(async () => {
  await loadFigures();
});

const theme: ChartTheme = {
  text: '',
  quiet: '',
  axis: '',
  line: '',
  wash: '',
  alarm: '',
  background: 'rgb(255, 255, 255)',
  font: '',
};

interface Kernel {
  readonly busy: boolean;
  readonly interrupt: () => void;
}

/** The panel with one ledger of the running kernel, for as long as `look` looks at it. */
function lookAt(message: LedgerMessage, kernel: Kernel, look: (node: HTMLElement) => void): void {
  const node = document.createElement('div');
  document.body.append(node);
  const root = createRoot(node);
  flushSync(() => {
    root.render(
      React.createElement(PanelView, {
        hasNotebook: true,
        ledgers: [{ message, state: 'live', receivedAt: 0 }],
        chosen: undefined,
        onChoose: () => undefined,
        theme,
        words,
        warnAt: undefined,
        kernel,
        onShown: () => undefined,
      }),
    );
  });
  try {
    look(node);
  } finally {
    flushSync(() => {
      root.unmount();
    });
    node.remove();
  }
}

const refusal: NonNullable<LedgerMessage['refusals']>[number] = {
  label: 'mean age',
  requested: { epsilon: 0.5, delta: 0 },
  spent: 0.8,
  after: 1.3,
  remedy: 'ε of 0.2 would fit',
  times: 2,
  at: 1_700_000_000_000,
};

const idle: Kernel = { busy: false, interrupt: () => undefined };

const run = (state: RunState, taken: number): LedgerEntry =>
  entryOf('logistic regression', gaussianEvent(200), 0.001, {
    id: 'r',
    run: 'r',
    kind: 'run',
    mechanism: 'dp-sgd',
    times: 400,
    progress: { asked: 400, steps: 400, allotted: 400, taken, state },
  });

describe('what a ledger says of itself', () => {
  it('is where it is kept, and whose share it is', () => {
    const message = messageOf([], { place: 'memory: ends with this process', analyst: 'ada' });
    expect(words.kept(figures(message))).toBe('the share of ada · kept in memory: ends with this process');
    expect(words.kept(figures(messageOf([])))).toBeUndefined();
    lookAt(message, idle, (node) => {
      expect(node.textContent).toContain('kept in memory: ends with this process');
    });
  });

  it('is that its budget is for practice', () => {
    const practice = messageOf([], { budget: parseBudget({ epsilon: 1, delta: 1e-6, practice: true }) });
    const chips = (node: HTMLElement): readonly string[] =>
      [...node.querySelectorAll('.epsbook-head .epsbook-chip')].map(({ textContent }) => textContent ?? '');
    lookAt(practice, idle, (node) => {
      expect(chips(node)).toEqual(['practice']);
    });
    lookAt(messageOf([]), idle, (node) => {
      expect(chips(node)).toEqual([]);
    });
  });

  it.each([
    ['day', 'today'],
    ['week', 'this week'],
    ['month', 'this month'],
    ['year', 'this year'],
  ] as const)('is what was spent in the present %s, and in all', (every, period) => {
    const budget = parseBudget({ epsilon: 1, delta: 1e-6, every });
    const { meter } = figures(messageOf([laplaceEntry('a', 0.1)], { budget, spentInAll: 2.3 }));
    expect(words.budget(meter)).toBe(`of ε 1 spent ${period}`);
    expect(words.inAll(meter)).toBe('ε 2.3 of all time, which is the guarantee for rows that stay.');
    expect(words.inAll({ ...meter, spentInAll: undefined })).toBeUndefined();
    const none = figures(messageOf([], { budget, spentInAll: null })).meter;
    expect(words.inAll(none)).toContain('no ε is proven');
  });
});

describe('a release in the list', () => {
  it('is told from others by its notebook and its data set where there are several', () => {
    const two = figures(
      messageOf([
        laplaceEntry('a', 0.1, { notebook: 'tour.ipynb', dataset: 'clinic' }),
        laplaceEntry('b', 0.1, { notebook: 'later.ipynb', dataset: 'wards' }),
      ]),
    );
    const [later, tour] = two.releases.rows.map((row) => words.origin(row, two));
    expect([later, tour]).toEqual(['wards · later.ipynb', 'tour.ipynb']);
    const one = figures(messageOf([laplaceEntry('a', 0.1, { notebook: 'tour.ipynb' })]));
    const [row] = one.releases.rows;
    if (row === undefined) throw new Error('no row');
    expect(words.origin(row, one)).toBeUndefined();
    expect(words.release(row, one)).toContain('notebook: tour.ipynb');
  });

  it('is told from others of its label by the ε of each', () => {
    const several = [0.1, 0.3].map((epsilon) => laplaceEntry('curve', epsilon, { id: String(epsilon), times: 10 }));
    lookAt(messageOf(several), idle, (node) => {
      const rows = [...node.querySelectorAll('.epsbook-made')].map(({ textContent }) => textContent);
      expect(rows).toEqual(['laplace, ε 0.3 each', 'laplace, ε 0.1 each']);
      expect(node.querySelector('thead th')?.textContent).toBe('release');
    });
  });
});

describe('a run', () => {
  it('shows how far it is and what it has cost while the kernel is at work, and can be stopped', () => {
    const interrupt = vi.fn();
    lookAt(messageOf([run('running', 120)]), { busy: true, interrupt }, (node) => {
      const cost = figures(messageOf([run('running', 120)])).meter.spent;
      expect(cost).toBeGreaterThan(0.3);
      expect(node.querySelector('.epsbook-work')?.textContent).toMatch(
        /^logistic regressionStopstep 120 of 400 · ε 0\.\d+ debited so far$/,
      );
      expect(node.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('30');
      node.querySelector<HTMLButtonElement>('.epsbook-stop')?.click();
      expect(interrupt).toHaveBeenCalledTimes(1);
    });
  });

  it.each([
    ['stopped', 'stopped at step 120 of 400; it has cost ε 0.'],
    ['running', 'not finished: at step 120 of 400; it has cost ε 0.'],
  ] as const)('that is %s while the kernel rests says what it has cost, and offers no stop', (state, said) => {
    lookAt(messageOf([run(state, 120)]), idle, (node) => {
      expect(node.querySelector('.epsbook-notices')?.textContent).toContain(`logistic regression: ${said}`);
      expect(node.querySelector('.epsbook-stop')).toBeNull();
      expect(node.querySelector('.epsbook-made')?.textContent).toBe('dp-sgd, 120 of 400 steps');
    });
  });

  it('that is done is not mentioned', () => {
    expect(figures(messageOf([run('done', 400)])).work).toEqual([]);
  });
});

describe('the chart of spending', () => {
  const words3 = { proven: 'proven so far', simpleSum: 'simple sum', budget: 'budget' };

  it.each([3, 250])('names the step that is pointed at, of %d', (count) => {
    const entries = Array.from({ length: count }, (_, index) => laplaceEntry(`release ${String(index + 1)}`, 0.001));
    const { spending, meter } = figures(messageOf(entries));
    const bars = spendingChart(spending, meter, theme, words3).data.find(
      (trace) => (trace as { type: string }).type === 'bar',
    ) as { x: number[]; width: number[]; hovertext: string[] };
    const at = (x: number): string[] =>
      bars.hovertext.filter((_, k) => Math.abs(x - (bars.x[k] ?? 0)) < (bars.width[k] ?? 0) / 2);
    let before = 0;
    for (const { ordinal, label } of spending.points) {
      for (const share of [0.01, 0.49, 0.51, 0.99]) {
        const named = at(before + share * (ordinal - before));
        expect(named).toHaveLength(1);
        expect(named[0]).toContain(`${label}<br>`);
      }
      before = ordinal;
    }
  });

  it('has no line of text that is wider than a narrow panel', () => {
    const { spending, meter } = figures(messageOf([laplaceEntry('x'.repeat(200), 0.1)]));
    const shown = JSON.stringify(spendingChart(spending, meter, theme, words3).data);
    expect(shown).toContain('x'.repeat(28));
    expect(shown).not.toContain('x'.repeat(29));
  });

  it('labels a budget of 100 as 100', () => {
    const { spending, meter } = figures(
      messageOf([laplaceEntry('a', 12.5)], { budget: parseBudget({ epsilon: 100, delta: 1e-6 }) }),
    );
    const { layout } = spendingChart(spending, meter, theme, words3) as { layout: { yaxis: { ticktext: string[] } } };
    expect(layout.yaxis.ticktext).toEqual(['0', '100']);
  });
});

describe('help', () => {
  it('explains every term once, in a glossary, and where it stands', () => {
    const meanings = TERMS.map((term) => explained(term, english).meaning);
    expect(new Set(meanings).size).toBe(TERMS.length);
    lookAt(messageOf([laplaceEntry('a', 0.1)]), idle, (node) => {
      const glossary = node.querySelector('.epsbook-glossary')?.textContent ?? '';
      for (const meaning of meanings) expect(glossary).toContain(meaning);
      const pointed = [...node.querySelectorAll('.epsbook-term')].map((term) => [
        term.textContent,
        term.getAttribute('title'),
      ]);
      for (const term of ['claimed', 'proven', 'soFar'] as const) {
        const { name, meaning } = explained(term, english);
        expect(pointed).toContainEqual([name, meaning]);
      }
      expect(node.querySelector('.epsbook-meter-threshold')?.getAttribute('title')).toContain('warns');
    });
  });
});

describe('what the budget did not admit', () => {
  const section = (node: HTMLElement): HTMLElement | undefined =>
    [...node.querySelectorAll<HTMLElement>('section')].find((each) => each.textContent?.includes('Refused'));

  it('is listed with what was asked, why, and what helps, and is no release', () => {
    lookAt(messageOf([laplaceEntry('patients', 0.8)], { refusals: [refusal] }), idle, (node) => {
      const text = section(node)?.textContent ?? '';
      expect(text).toContain('mean age');
      expect(text).toContain('× 2');
      expect(text).toContain(
        'asked for ε 0.5 with 0.8 of ε 1 spent: together they would cost ε 1.3; ε of 0.2 would fit',
      );
      expect(text).toContain('nothing spent');
      expect(section(node)?.querySelector('time')?.dateTime).toBe('2023-11-14T22:13:20.000Z');
      expect(node.querySelector('.epsbook-releases')?.textContent).not.toContain('mean age');
      expect(node.querySelector('.epsbook-spent-epsilon')?.textContent).toBe('0.8');
    });
  });

  it('says so where all together would cost more than their sum', () => {
    const dear = { ...refusal, requested: { epsilon: 3, delta: 1e-6 }, spent: 1, after: 21.6 };
    lookAt(messageOf([laplaceEntry('patients', 0.8)], { refusals: [dear] }), idle, (node) => {
      expect(section(node)?.textContent).toContain(
        'together they would cost ε 21.6, more than their sum by this filter;',
      );
    });
  });

  it('is not mentioned where there is nothing, as in messages of old', () => {
    for (const message of [messageOf([]), messageOf([], { refusals: [] })]) {
      lookAt(message, idle, (node) => {
        expect(section(node)).toBeUndefined();
      });
    }
  });

  it('shows whatever a message may say of it, newest first', () => {
    const odd = {
      ...refusal,
      label: '<img src=x>',
      requested: { epsilon: null, delta: 1e-7 },
      spent: null,
      after: null,
      remedy: 'a'.repeat(1000),
      at: 1e300,
    };
    lookAt(messageOf([], { refusals: [refusal, odd] }), idle, (node) => {
      const items = [...(section(node)?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
      expect(items[0]).toContain('<img src=x>');
      expect(items[0]).toContain('asked for ε ∞ at δ 10⁻⁷ with ∞ of ε 1 spent: together they would cost ε ∞');
      expect(items[0]?.length).toBeLessThan(600);
      expect(items[1]).toContain('mean age');
      expect(node.querySelector('img')).toBeNull();
    });
  });
});
