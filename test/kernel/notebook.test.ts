import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKernel, streamOf, type CellResult, type Kernel, type Message } from '../support/kernel.js';

const displaysOf = ({ messages }: CellResult): Message[] =>
  messages.filter(({ type }) => type.endsWith('display_data'));

/** Shows a counter under an id of its own, 2,000 times as often as it is published. */
const count = (id: string, pause: string): string => `
  {
    let state = 0;
    const counter = createLivePublisher({
      display: notebookDisplay, id: '${id}',
      bundle: () => ({
        data: { 'application/vnd.epsbook.test+json': { state }, 'text/plain': String(state) },
        metadata: { of: 'test' },
      }),
    });
    const start = performance.now();
    while (state < 2_000) { state++; counter.changed(); ${pause} }
    console.log(performance.now() - start);
  }
`;

const IMPORT = `import { createLivePublisher, notebookDisplay } from 'epsbook/notebook';`;

describe.each([
  { name: "epsbook's kernel", plain: false },
  { name: 'a plain tslab kernel', plain: true },
])('in $name', ({ plain }) => {
  let kernel: Kernel;

  beforeAll(async () => {
    kernel = await startKernel({ plain });
    await kernel.execute(IMPORT);
  });

  afterAll(async () => {
    await kernel[Symbol.asyncDispose]();
  });

  /** A loop without pauses that takes half a second, and one that awaits. */
  it.each([
    ['never pauses', 'for (const until = performance.now() + 0.25; performance.now() < until; ) {}'],
    ['pauses', 'if (state % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 2));'],
  ])(
    'a display changed 2,000 times in a loop that %s is published ten times a second and ends in its last state',
    async (how, pause) => {
      const id = `${how}, ${String(plain)}`;
      const result = await kernel.execute(`await null; ${count(id, pause)}`);
      const last = await kernel.published(
        ({ content }) =>
          (content['transient'] as { display_id?: string } | undefined)?.display_id === id &&
          (content['data'] as Record<string, unknown>)['text/plain'] === '2000',
      );
      expect(last.content).toEqual({
        data: { 'application/vnd.epsbook.test+json': { state: 2_000 }, 'text/plain': '2000' },
        metadata: { of: 'test' },
        transient: { display_id: id },
      });
      const shown = displaysOf(result);
      expect(shown.map(({ type }) => type)).toEqual([
        'display_data',
        ...shown.slice(1).map(() => 'update_display_data'),
      ]);
      // One when it begins, ten in each second, and the last state.
      const seconds = Number(streamOf(result, 'stdout')) / 1_000;
      expect(seconds).toBeGreaterThan(0.3);
      expect(shown.length).toBeGreaterThan(3);
      expect(shown.length).toBeLessThanOrEqual(2 + Math.floor(10 * seconds));
      // A plain kernel does not tell when a cell ends.
      if (!plain) expect(shown).toContainEqual(last);
    },
  );

  it('a figure is shown as an object and as words, a table as HTML and as text', async () => {
    const result = await kernel.execute(`
      import { plotly, table } from 'epsbook/notebook';
      plotly({ data: [{ type: 'bar', y: Float64Array.of(1, 2) }], layout: { title: { text: 'Spent' } } });
      table([{ a: '<b>', n: 1 / 3 }]);
    `);
    expect(displaysOf(result).map(({ content }) => content['data'])).toEqual([
      {
        'application/vnd.plotly.v1+json': { data: [{ type: 'bar', y: [1, 2] }], layout: { title: { text: 'Spent' } } },
        'text/plain': 'Figure: Spent (bar)',
      },
      {
        'text/html':
          '<div style="overflow-x: auto; max-width: 100%"><table><thead><tr>' +
          '<th scope="col" style="text-align: left">a</th><th scope="col" style="text-align: right">n</th></tr></thead>' +
          '<tbody><tr><td style="text-align: left">&lt;b&gt;</td><td style="text-align: right">0.3333</td></tr>' +
          '</tbody></table></div>',
        'text/plain': 'a         n\n<b>  0.3333',
      },
    ]);
  });
});
