import type { Analysis, SelectionMechanism } from '../mechanisms/analysis.js';
import { processed } from '../mechanisms/mechanism.js';
import type { Query } from '../mechanisms/query.js';
import { boundToScores } from './binding.js';
import type { StatisticData } from './cells.js';

/** The analysis that chooses one of several candidates by their scores. */
export const chosen = <Candidate>(
  scores: Query<StatisticData, readonly number[]>,
  candidates: readonly Candidate[],
): Analysis<StatisticData, Candidate, SelectionMechanism> =>
  Object.freeze({
    description: scores.description,
    bind(mechanism, context) {
      const bound = boundToScores(mechanism, scores, context);
      return processed(bound, (data: StatisticData) => {
        const draw = bound.prepare(data);
        return (random) => ({ value: candidates[draw(random)] as Candidate, accuracy: undefined });
      });
    },
  } satisfies Analysis<StatisticData, Candidate, SelectionMechanism>);
