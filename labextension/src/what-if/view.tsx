import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { LedgerFigures, Question } from '../figures/index.js';
import { showCount, showEpsilon, type Words } from '../words/index.js';
import { useAnswer } from './answer.js';
import type { Scale } from './scale.js';
import { Slider } from './slider.js';
import { answerInWords, questionInWords, showMost, showRate } from './words.js';

export interface WhatIfProps {
  readonly figures: LedgerFigures;
  readonly words: Words;
  /** Told the proven ε of all releases and of what is asked, once it is worked out; undefined when nothing is asked any more. */
  readonly onAsked: (spent: number | undefined) => void;
}

const NOISE: Scale = { least: 0.3, greatest: 30, digits: 2, isWhole: false };
const RATE: Scale = { least: 0.0001, greatest: 1, digits: 2, isWhole: false };
const STEPS: Scale = { least: 1, greatest: 10_000, digits: 2, isWhole: true };
const EPSILON: Scale = { least: 0.001, greatest: 10, digits: 2, isWhole: false };
const RELEASES: Scale = { least: 1, greatest: 1000, digits: 2, isWhole: true };

interface SlidersProps {
  readonly question: Question;
  readonly words: Words;
  readonly onChange: (question: Question) => void;
}

function Sliders({ question, words: { trans }, onChange }: SlidersProps): React.ReactElement {
  if (question.kind === 'release') {
    return (
      <>
        <Slider
          label={trans.__('ε of one number')}
          value={question.epsilon}
          scale={EPSILON}
          show={showEpsilon}
          ends={[trans.__('more private'), trans.__('more accurate')]}
          onMove={(epsilon) => {
            onChange({ ...question, epsilon });
          }}
        />
        <Slider
          label={trans.__('numbers')}
          value={question.releases}
          scale={RELEASES}
          show={showCount}
          onMove={(releases) => {
            onChange({ ...question, releases });
          }}
        />
      </>
    );
  }
  return (
    <>
      <Slider
        label={trans.__('noise multiplier')}
        value={question.noiseMultiplier}
        scale={NOISE}
        show={String}
        ends={[trans.__('more accurate'), trans.__('more private')]}
        onMove={(noiseMultiplier) => {
          onChange({ ...question, noiseMultiplier });
        }}
      />
      <Slider
        label={trans.__('rows in a step')}
        value={question.samplingRate}
        scale={RATE}
        show={showRate}
        onMove={(samplingRate) => {
          onChange({ ...question, samplingRate });
        }}
      />
      <Slider
        label={trans.__('steps')}
        value={question.steps}
        scale={STEPS}
        show={showCount}
        onMove={(steps) => {
          onChange({ ...question, steps });
        }}
      />
    </>
  );
}

const RELEASE: Question = { kind: 'release', epsilon: 0.1, releases: 1 };

interface KindsProps {
  readonly question: Question;
  readonly first: Question;
  readonly trans: TranslationBundle;
  readonly onChange: (question: Question) => void;
}

/** What is asked about: a training, or releases. */
function Kinds({ question, first, trans, onChange }: KindsProps): React.ReactElement {
  const kinds = [
    ['training', trans.__('private training')],
    ['release', trans.__('numbers with noise')],
  ] as const;
  return (
    <select
      className="epsbook-select"
      aria-label={trans.__('What is asked about')}
      value={question.kind}
      onChange={({ target }) => {
        onChange(target.value === 'release' ? RELEASE : first);
      }}
    >
      {kinds.map(([kind, name]) => (
        <option key={kind} value={kind}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** What a reader thinks of, and what the session's own filter would say to it. */
export function WhatIfView({ figures, words, onAsked }: WhatIfProps): React.ReactElement {
  const { trans } = words;
  const { account, meter } = figures;
  const [question, setQuestion] = React.useState<Question>(account.firstQuestion);
  const { answer, together } = useAnswer(account, question);
  const spent = together?.spent;
  React.useEffect(() => {
    if (spent !== undefined) onAsked(spent);
  }, [onAsked, spent]);
  React.useEffect(
    () => () => {
      onAsked(undefined);
    },
    [onAsked],
  );
  const canTrain = account.message.budget.delta > 0;
  return (
    <div className="epsbook-what-if">
      {canTrain && <Kinds question={question} first={account.firstQuestion} trans={trans} onChange={setQuestion} />}
      <Sliders question={question} words={words} onChange={setQuestion} />
      <table className="epsbook-answer">
        <caption>{questionInWords(question, trans)}</caption>
        <tbody>
          <tr>
            <th scope="row">{trans.__('would cost alone')}</th>
            <td>{`ε ${showEpsilon(answer.alone)}`}</td>
          </tr>
          <tr>
            <th scope="row">{trans.__('with all so far')}</th>
            <td>
              {together === undefined
                ? '…'
                : `ε ${showEpsilon(together.spent)} of ${showEpsilon(meter.budget.epsilon)}`}
            </td>
          </tr>
          <tr>
            <th scope="row">
              {question.kind === 'release' ? trans.__('numbers that fit') : trans.__('steps that fit')}
            </th>
            <td>{together === undefined ? '…' : showMost(together.most)}</td>
          </tr>
        </tbody>
      </table>
      {together?.admitted === false && <p className="epsbook-refuted">{trans.__('The budget would refuse it.')}</p>}
      <p className="epsbook-quiet">
        {trans.__('A question: nothing is drawn for it.')} {words.under(figures)}
      </p>
      <p className="epsbook-unseen" role="status">
        {together !== undefined && answerInWords(figures, answer, together, words)}
      </p>
    </div>
  );
}
