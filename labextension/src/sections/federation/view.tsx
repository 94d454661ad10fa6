import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { Choosable } from '../../components/chooser.js';
import { Metrics } from '../../components/metrics.js';
import { Progress } from '../../components/progress.js';
import { Titled } from '../../components/titled.js';
import { Notices } from '../../panel/notices.js';
import { showCount, showEpsilon, showText } from '../../words/index.js';
import type { ViewProps } from '../section.js';
import type { FederationFigure } from './figure.js';
import { clientState, roundsInWords } from './words.js';

const loadChart = () =>
  import(/* webpackChunkName: "chart-federation" */ './chart.js').then(({ federationChart }) => federationChart);

/** More clients than this are counted, not listed. */
const MOST_CLIENTS = 12;

interface ClientsProps {
  readonly clients: FederationFigure['clients'];
  readonly trans: TranslationBundle;
}

function Clients({ clients, trans }: ClientsProps): React.ReactElement | null {
  if (clients.length === 0) return null;
  const unlisted = clients.length - MOST_CLIENTS;
  return (
    <>
      <table>
        <caption>{trans.__('Clients: what each is doing, and ε of its own ledger')}</caption>
        <tbody>
          {clients.slice(0, MOST_CLIENTS).map(({ id, state, epsilon }, index) => (
            <tr key={index}>
              <th scope="row">{showText(id, 40)}</th>
              <td className={state === 'rejected' ? 'epsbook-refuted' : undefined}>{clientState(state, trans)}</td>
              <td>{epsilon === undefined ? '' : `ε ${showEpsilon(epsilon)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unlisted > 0 && <p className="epsbook-quiet">{trans.__('and %1 more', showCount(unlisted))}</p>}
    </>
  );
}

/** A federated run: its bar, its clients, and its figures. */
export function FederationView({ figures, theme, words }: ViewProps<FederationFigure>): React.ReactElement {
  const { trans } = words;
  return (
    <Titled title={trans.__('Federation')} aside={roundsInWords(figures[0], trans)}>
      <Choosable figures={figures} label={({ label }) => label} name={trans.__('Which federation')}>
        {(federation) => (
          <>
            <Progress
              done={federation.round}
              of={federation.rounds}
              state={federation.state}
              text={roundsInWords(federation, trans)}
            />
            <p className="epsbook-quiet">
              {showText(federation.label, 60)} · {showText(federation.strategy, 60)} · {words.run(federation.run)}
            </p>
            {federation.states.length > 0 && (
              <p className="epsbook-quiet">
                {federation.states
                  .map(([state, clients]) => `${showCount(clients)} ${clientState(state, trans)}`)
                  .join(' · ')}
              </p>
            )}
            <Metrics lines={federation.lines} load={loadChart} theme={theme} words={words} />
            <Clients clients={federation.clients} trans={trans} />
            <Notices notices={federation.notices.map((text) => ({ level: 'note', text: showText(text, 300) }))} />
          </>
        )}
      </Choosable>
    </Titled>
  );
}
