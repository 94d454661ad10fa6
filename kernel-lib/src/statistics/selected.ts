import type { Analysis, Estimate, SelectionNoise } from '../mechanisms/analysis.js';
import type { Mechanism } from '../mechanisms/mechanism.js';
import type { Query } from '../mechanisms/query.js';
import type { StatisticData } from './reading.js';

/** The analysis that chooses one of several candidates by their scores. */
export const chosen = <Candidate>(
  scores: Query<StatisticData, readonly number[]>,
  candidates: readonly Candidate[],
): Analysis<StatisticData, Candidate, SelectionNoise> =>
  Object.freeze({
    description: scores.description,
    bind(noise, context) {
      const mechanism = noise.bind(scores, context);
      return Object.freeze({
        ...mechanism,
        prepare(data) {
          const draw = mechanism.prepare(data);
          return (random) => ({ value: candidates[draw(random)] as Candidate, accuracy: undefined });
        },
      } satisfies Mechanism<StatisticData, Estimate<Candidate>>);
    },
  } satisfies Analysis<StatisticData, Candidate, SelectionNoise>);
