import * as React from 'react';
import { Choosable } from '../../components/chooser.js';
import { Metrics } from '../../components/metrics.js';
import { Progress } from '../../components/progress.js';
import { Titled } from '../../components/titled.js';
import { showText } from '../../words/index.js';
import type { ViewProps } from '../section.js';
import type { TrainingFigure } from './figure.js';
import { stepsInWords } from './words.js';

const loadChart = () =>
  import(/* webpackChunkName: "chart-training" */ './chart.js').then(({ trainingChart }) => trainingChart);

/** A training run: its bar, what it paid, and its figures. */
export function TrainingView({ figures, theme, words }: ViewProps<TrainingFigure>): React.ReactElement {
  const { trans } = words;
  return (
    <Titled title={trans.__('Run')} aside={stepsInWords(figures[0], trans)}>
      <Choosable figures={figures} label={({ label }) => label} name={trans.__('Which run')}>
        {(training) => (
          <>
            <Progress
              done={training.step}
              of={training.steps}
              state={training.state}
              text={stepsInWords(training, trans)}
            />
            <p className="epsbook-quiet">
              {showText(training.label, 60)} · {showText(training.model, 60)} · {words.run(training.run)}
            </p>
            <Metrics lines={training.lines} load={loadChart} theme={theme} words={words} />
          </>
        )}
      </Choosable>
    </Titled>
  );
}
