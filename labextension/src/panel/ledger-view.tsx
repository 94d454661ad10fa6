import * as React from 'react';
import type { ChartTheme } from '../charts/index.js';
import { loadedFigures, loadFigures, type FiguresOf, type LedgerFigures } from '../figures/index.js';
import { SECTIONS, type Section } from '../sections/index.js';
import type { TrackedLedger } from '../tokens.js';
import { showDelta, type Words } from '../words/index.js';
import { Term } from '../components/term.js';
import { BudgetMeter } from './budget-meter.js';
import { Glossary } from './glossary.js';
import { Notices } from './notices.js';
import { Refused } from './refused.js';
import { Releases } from './releases.js';
import { Spending } from './spending.js';
import { Unprotected } from './unprotected.js';
import { WhatIf } from './what-if.js';
import { Work } from './work.js';

export interface LedgerViewProps {
  readonly ledger: TrackedLedger;
  readonly theme: ChartTheme;
  readonly words: Words;
  readonly warnAt: number | undefined;
  /** What is shown of the reports beside the ledger. */
  readonly sections?: readonly Section[] | undefined;
  /** Whether the kernel is at work, and what interrupts it. */
  readonly kernel?: { readonly busy: boolean; readonly interrupt: () => void } | undefined;
  /** Called when what came with the ledger has been put on the page. */
  readonly onShown: (ledger: TrackedLedger) => void;
}

/** How many releases are listed at first. */
const ROWS = 8;

/** How many more at each asking. */
const MORE_ROWS = 40;

/** One session's ledger. What works it out is loaded when the first is shown; until then nothing is said of ε. */
export function LedgerView(props: LedgerViewProps): React.ReactElement {
  const { trans } = props.words;
  const [figuresOf, setFiguresOf] = React.useState<FiguresOf | undefined>(loadedFigures);
  const [failed, setFailed] = React.useState(false);
  React.useEffect(() => {
    let shown = true;
    loadFigures().then(
      (loaded) => {
        if (shown) setFiguresOf(() => loaded);
      },
      () => {
        if (shown) setFailed(true);
      },
    );
    return () => {
      shown = false;
    };
  }, []);
  if (figuresOf !== undefined) return <WorkedOut {...props} figuresOf={figuresOf} />;
  return (
    <p className="epsbook-empty" role="status">
      {failed
        ? trans.__('What works out ε could not be loaded. Reload the page to try again.')
        : trans.__('Working out what is spent …')}
    </p>
  );
}

interface HeadProps extends Pick<LedgerViewProps, 'words' | 'kernel'> {
  readonly figures: LedgerFigures;
  /** Proven ε of all releases and of what a reader thinks of, where one does. */
  readonly asked: number | undefined;
  readonly state: LedgerViewProps['ledger']['state'];
}

/** What a reader sees first: whose budget it is, how much is left of it, and what there is to know. */
function Head({ figures, asked, state, words, kernel }: HeadProps): React.ReactElement {
  const guess = words.guess(figures);
  const drawing = state === 'live' && kernel?.busy === true;
  const kept = words.kept(figures);
  const notices = [
    words.stateNotice(state),
    words.leftOut(figures),
    ...words.notices(figures),
    ...words.unfinished(figures, drawing),
  ].filter((notice) => notice !== undefined);
  return (
    <div className="epsbook-head">
      <div className="epsbook-row">
        <h2 title={words.dataset(figures)}>{words.dataset(figures)}</h2>
        {figures.meter.budget.practice === true && (
          <span className="epsbook-chip epsbook-mod-warning">
            <Term of="practice" words={words} />
          </span>
        )}
        <span className={`epsbook-state epsbook-mod-${state}`}>{words.state(state)}</span>
      </div>
      <BudgetMeter meter={figures.meter} asked={asked} words={words} />
      <p className="epsbook-quiet">
        <Term of="delta" words={words}>{`δ ${showDelta(figures.meter.budget.delta)}`}</Term>
        {' · '}
        <Term of="filter" words={words}>
          {words.accountant(figures)}
        </Term>
        {' · '}
        <Term of="neighbours" words={words}>
          {words.relation(figures)}
        </Term>
      </p>
      {kept !== undefined && <p className="epsbook-quiet epsbook-kept">{kept}</p>}
      {drawing &&
        figures.work
          .filter((work) => work.state === 'running')
          .map((work) => <Work key={work.id} work={work} words={words} onStop={kernel.interrupt} />)}
      {guess !== undefined && <p className="epsbook-guess">{guess}</p>}
      <Notices notices={notices} />
    </div>
  );
}

/** A ledger and its figures. */
function WorkedOut({
  ledger,
  theme,
  words,
  warnAt,
  sections = SECTIONS,
  kernel,
  onShown,
  figuresOf,
}: LedgerViewProps & { readonly figuresOf: FiguresOf }): React.ReactElement {
  const { message, state } = ledger;
  const [rows, setRows] = React.useState(ROWS);
  const [asked, setAsked] = React.useState<number>();
  const earlier = React.useRef<LedgerFigures>();
  const figures = React.useMemo(() => {
    earlier.current = figuresOf(message, { rows, warnAt, earlier: earlier.current });
    return earlier.current;
  }, [figuresOf, message, rows, warnAt]);
  React.useEffect(() => {
    onShown(ledger);
  }, [ledger, onShown]);
  return (
    <>
      <Head figures={figures} asked={asked} state={state} words={words} kernel={kernel} />
      {figures.spending.points.length > 0 && <Spending figures={figures} theme={theme} words={words} />}
      <Refused figures={figures} words={words} />
      {sections.map(({ kind, Body }) => (
        <Body key={kind} account={figures.account} theme={theme} words={words} />
      ))}
      <Releases
        figures={figures}
        words={words}
        onMore={() => {
          setRows(rows + MORE_ROWS);
        }}
      />
      <Unprotected unprotected={figures.unprotected} words={words} />
      <WhatIf figures={figures} words={words} onAsked={setAsked} />
      <Glossary words={words} />
    </>
  );
}
