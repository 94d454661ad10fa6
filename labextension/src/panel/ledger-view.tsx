import * as React from 'react';
import type { ChartTheme } from '../charts/index.js';
import { figures as figuresOf, type LedgerFigures } from '../figures/index.js';
import { SECTIONS, type Section } from '../sections/index.js';
import type { TrackedLedger } from '../tokens.js';
import type { Words } from '../words/index.js';
import { BudgetMeter } from './budget-meter.js';
import { Notices } from './notices.js';
import { Releases } from './releases.js';
import { Spending } from './spending.js';
import { Unprotected } from './unprotected.js';

interface LedgerViewProps {
  readonly ledger: TrackedLedger;
  readonly theme: ChartTheme;
  readonly words: Words;
  readonly warnAt: number | undefined;
  /** What is shown of the reports beside the ledger. */
  readonly sections?: readonly Section[] | undefined;
  /** Called when what came with the ledger has been put on the page. */
  readonly onShown: (ledger: TrackedLedger) => void;
}

/** How many releases are listed at first: few enough that the curve below them is found. */
const ROWS = 8;

/** How many more at each asking. */
const MORE_ROWS = 40;

/** One session's ledger. */
export function LedgerView({
  ledger,
  theme,
  words,
  warnAt,
  sections = SECTIONS,
  onShown,
}: LedgerViewProps): React.ReactElement {
  const { message, state } = ledger;
  const [rows, setRows] = React.useState(ROWS);
  const earlier = React.useRef<LedgerFigures>();
  const figures = React.useMemo(() => {
    earlier.current = figuresOf(message, { rows, warnAt, earlier: earlier.current });
    return earlier.current;
  }, [message, rows, warnAt]);
  const guess = words.guess(figures);
  const notices = [words.stateNotice(state), words.leftOut(figures), ...words.notices(figures)].filter(
    (notice) => notice !== undefined,
  );
  React.useEffect(() => {
    onShown(ledger);
  }, [ledger, onShown]);
  return (
    <>
      <div className="epsbook-head">
        <div className="epsbook-row">
          <h2 title={words.dataset(figures)}>{words.dataset(figures)}</h2>
          <span className={`epsbook-state epsbook-mod-${state}`}>{words.state(state)}</span>
        </div>
        <BudgetMeter meter={figures.meter} words={words} />
        <p className="epsbook-quiet">{words.under(figures)}</p>
        {guess !== undefined && <p className="epsbook-guess">{guess}</p>}
        <Notices notices={notices} />
      </div>
      {figures.spending.points.length > 0 && <Spending figures={figures} theme={theme} words={words} />}
      <Releases
        figures={figures}
        words={words}
        onMore={() => {
          setRows(rows + MORE_ROWS);
        }}
      />
      <Unprotected unprotected={figures.unprotected} words={words} />
      {sections.map(({ kind, Body }) => (
        <Body key={kind} account={figures.account} theme={theme} words={words} />
      ))}
    </>
  );
}
