import * as React from 'react';
import type { ChartTheme } from '../charts/index.js';
import type { Section } from '../sections/index.js';
import type { TrackedLedger } from '../tokens.js';
import { showText, type Words } from '../words/index.js';
import { NoLedger, NoNotebook } from './empty.js';
import { LedgerView, type LedgerViewProps } from './ledger-view.js';

export interface PanelViewProps {
  readonly hasNotebook: boolean;
  readonly ledgers: readonly TrackedLedger[];
  /** The session the reader chose, or undefined to follow the newest. */
  readonly chosen: string | undefined;
  readonly onChoose: (session: string | undefined) => void;
  readonly theme: ChartTheme;
  readonly words: Words;
  readonly warnAt: number | undefined;
  /** The sections of reports; all of this extension's unless they are given. */
  readonly sections?: readonly Section[];
  readonly kernel?: LedgerViewProps['kernel'];
  readonly onShown: (ledger: TrackedLedger) => void;
}

interface ChooserProps extends Pick<PanelViewProps, 'ledgers' | 'onChoose' | 'words'> {
  /** The chosen session, or undefined where the newest is followed. */
  readonly chosen: string | undefined;
}

/** Chooses among the sessions of a notebook, where it has several. */
function Chooser({ ledgers, chosen, onChoose, words }: ChooserProps): React.ReactElement {
  const { trans } = words;
  return (
    <div className="epsbook-chooser">
      <select
        className="epsbook-select"
        aria-label={trans.__('Which ledger')}
        value={chosen ?? ''}
        onChange={({ target }) => {
          onChoose(target.value === '' ? undefined : target.value);
        }}
      >
        <option value="">{trans.__('The ledger that changed last')}</option>
        {ledgers.map(({ message, state }) => (
          <option key={message.session} value={message.session}>
            {`${showText(message.dataset.name, 40)} · ${showText(message.dataset.version, 20)} (${words.state(state)})`}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The whole panel: a ledger, or what to do to get one. */
export function PanelView(props: PanelViewProps): React.ReactElement {
  const { hasNotebook, ledgers, words, theme, warnAt, sections, kernel, onShown, onChoose } = props;
  const chosen = ledgers.find(({ message }) => message.session === props.chosen);
  const shown = chosen ?? ledgers[0];
  if (!hasNotebook) return <NoNotebook words={words} />;
  if (shown === undefined) return <NoLedger words={words} />;
  return (
    <>
      {ledgers.length > 1 && (
        <Chooser ledgers={ledgers} chosen={chosen?.message.session} onChoose={onChoose} words={words} />
      )}
      <LedgerView
        key={shown.message.session}
        ledger={shown}
        theme={theme}
        words={words}
        warnAt={warnAt}
        sections={sections}
        kernel={kernel}
        onShown={onShown}
      />
    </>
  );
}
