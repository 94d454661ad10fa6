import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { Choosable } from '../../components/chooser.js';
import { LazyChart } from '../../components/lazy-chart.js';
import { Titled } from '../../components/titled.js';
import { showCount, showText } from '../../words/index.js';
import type { ViewProps } from '../section.js';
import type { EncryptionFigure } from './figure.js';
import { showBytes, showPower, showTime } from './words.js';

const loadChart = () =>
  import(/* webpackChunkName: "chart-encryption" */ './chart.js').then(({ encryptionChart }) => encryptionChart);

/** More operations than this are counted, not listed. */
const MOST_STEPS = 20;

const hasScale = ({ steps }: EncryptionFigure): boolean => steps.some(({ scaleBits }) => scaleBits !== undefined);
const hasError = ({ steps }: EncryptionFigure): boolean => steps.some(({ errorBits }) => errorBits !== undefined);

/** A computation on encrypted data: who can read it, what is left to compute with, and what it costs. */
export function EncryptionView({ figures, theme, words }: ViewProps<EncryptionFigure>): React.ReactElement {
  const { trans } = words;
  return (
    <Titled title={trans.__('Encrypted')} aside={showText(figures[0].scheme, 20)}>
      <Choosable figures={figures} label={({ label }) => label} name={trans.__('Which computation')}>
        {(circuit) => (
          <>
            <p className="epsbook-quiet">
              {showText(circuit.label, 60)} ·{' '}
              {trans.__('%1 bits of security', showCount(Math.floor(circuit.securityBits)))} ·{' '}
              {trans.__('the key is with %1', showText(circuit.keyHolder, 60))}
            </p>
            {circuit.steps.length > 1 && (
              <LazyChart
                load={loadChart}
                figure={circuit}
                theme={theme}
                height={96}
                label={trans.__('Multiplications left after each operation; the table below holds the numbers')}
                unavailable={trans.__('The chart could not be loaded; the table below holds its numbers.')}
              />
            )}
            <StepsTable circuit={circuit} trans={trans} />
            {circuit.steps.length > MOST_STEPS && (
              <p className="epsbook-quiet">{trans.__('and %1 more', showCount(circuit.steps.length - MOST_STEPS))}</p>
            )}
            <p className="epsbook-quiet">
              {trans.__(
                '%1 sent, %2 received, %3 in all',
                showBytes(circuit.bytesSent),
                showBytes(circuit.bytesReceived),
                showTime(circuit.milliseconds),
              )}
            </p>
          </>
        )}
      </Choosable>
    </Titled>
  );
}

function StepsTable({
  circuit,
  trans,
}: {
  readonly circuit: EncryptionFigure;
  readonly trans: TranslationBundle;
}): React.ReactElement {
  return (
    <table>
      <caption>{trans.__('Operations: multiplications left, scale, how far values may be off, and time')}</caption>
      <thead>
        <tr>
          <th scope="col">{trans.__('operation')}</th>
          <th scope="col">{trans.__('left')}</th>
          {hasScale(circuit) && <th scope="col">{trans.__('scale')}</th>}
          {hasError(circuit) && <th scope="col">{trans.__('error')}</th>}
          <th scope="col">{trans.__('time')}</th>
        </tr>
      </thead>
      <tbody>
        {circuit.steps.slice(0, MOST_STEPS).map((step, index) => (
          <tr key={index}>
            <th scope="row">{showText(step.operation, 40)}</th>
            <td>{showCount(step.depthLeft)}</td>
            {hasScale(circuit) && <td>{step.scaleBits === undefined ? '' : showPower(step.scaleBits)}</td>}
            {hasError(circuit) && <td>{step.errorBits === undefined ? '' : showPower(step.errorBits)}</td>}
            <td>{showTime(step.milliseconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
