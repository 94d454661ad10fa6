import { expect, it } from 'vitest';
import { layoutInCell } from '../../labextension/src/renderers/plotly-layout.js';

const theme = {
  text: 'rgb(1, 1, 1)',
  quiet: 'rgb(2, 2, 2)',
  axis: 'rgb(3, 3, 3)',
  line: 'rgb(4, 4, 4)',
  wash: 'rgba(4, 4, 4, 0.14)',
  alarm: 'rgb(5, 5, 5)',
  background: 'rgb(6, 6, 6)',
  font: 'sans-serif',
};

it('gives a figure without a layout the look of the page, and a height', () => {
  expect(layoutInCell({}, theme)).toMatchObject({
    autosize: true,
    height: 400,
    font: { family: 'sans-serif', color: theme.text },
    xaxis: { gridcolor: theme.axis, exponentformat: 'power' },
    yaxis: { gridcolor: theme.axis },
  });
});

it('keeps what a figure says itself, a title that is a text among it, on every axis', () => {
  const layout = { title: 'Noise', height: 250, yaxis2: { title: 'δ', gridcolor: 'red' }, colorway: ['blue'] };
  expect(layoutInCell(layout, theme)).toMatchObject({
    title: { text: 'Noise' },
    height: 250,
    colorway: ['blue'],
    yaxis2: { title: { text: 'δ' }, gridcolor: 'red', automargin: true },
  });
  expect(layoutInCell({ title: { text: 'Noise' } }, theme)).toMatchObject({ title: { text: 'Noise' } });
});

it('leaves room for a title where there is one, and draws the error bars of bars in the colour of text', () => {
  expect(layoutInCell({}, theme)).toMatchObject({
    margin: { t: 24 },
    template: { data: { bar: [{ error_y: { color: theme.text } }] } },
  });
  expect(layoutInCell({ title: 'Noise', margin: { b: 5 } }, theme)).toMatchObject({ margin: { t: 56, b: 5, l: 56 } });
  expect(layoutInCell({ template: 'own' }, theme)).toMatchObject({ template: 'own' });
});
