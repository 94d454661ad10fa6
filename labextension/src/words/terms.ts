import type { TranslationBundle } from '@jupyterlab/translation';

/** A word of the field that the panel uses. */
export type Term =
  | 'epsilon'
  | 'delta'
  | 'claimed'
  | 'proven'
  | 'soFar'
  | 'measured'
  | 'filter'
  | 'neighbours'
  | 'simpleSum'
  | 'mark'
  | 'refused'
  | 'seeded'
  | 'practice';

/** What a term is called, and what it means. */
interface Explained {
  readonly name: string;
  readonly meaning: string;
}

const EXPLAINED: Readonly<Record<Term, (trans: TranslationBundle) => Explained>> = {
  epsilon: (trans) => ({
    name: 'ε',
    meaning: trans.__(
      'How much can be learnt about any one person at most: 0 is nothing, and each release adds to it.',
    ),
  }),
  delta: (trans) => ({
    name: 'δ',
    meaning: trans.__(
      'How likely it is, at most, that what ε promises fails. It should be far below one in the number of people.',
    ),
  }),
  claimed: (trans) => ({
    name: trans.__('claimed'),
    meaning: trans.__('The ε that the release was asked for, by itself.'),
  }),
  proven: (trans) => ({
    name: trans.__('proven'),
    meaning: trans.__('The ε that is proven of the release alone, at the δ of the budget.'),
  }),
  soFar: (trans) => ({
    name: trans.__('so far'),
    meaning: trans.__('The ε that is proven of this release and all before it together, at the δ of the budget.'),
  }),
  measured: (trans) => ({
    name: trans.__('measured'),
    meaning: trans.__('What an audit found by attacking the release: its ε is at least this, whatever was claimed.'),
  }),
  filter: (trans) => ({
    name: trans.__('filter'),
    meaning: trans.__(
      'Decides before each release whether the budget still admits it. Its bound holds although later questions depend on earlier answers.',
    ),
  }),
  neighbours: (trans) => ({
    name: trans.__('add, remove, replace or zero out one'),
    meaning: trans.__('What is protected: by how much two data sets differ that cannot be told apart.'),
  }),
  simpleSum: (trans) => ({
    name: trans.__('simple sum'),
    meaning: trans.__('The claims added up. What is proven of all together is usually less.'),
  }),
  mark: (trans) => ({
    name: trans.__('the mark on the bar'),
    meaning: trans.__('The share of the budget from which the panel warns. Nothing is refused there.'),
  }),
  refused: (trans) => ({
    name: trans.__('refused'),
    meaning: trans.__('The budget did not admit the release: nothing was drawn, and nothing was spent.'),
  }),
  seeded: (trans) => ({
    name: trans.__('seeded'),
    meaning: trans.__(
      'The noise can be drawn again from its seed, and whoever knows that can take it away: for trials only.',
    ),
  }),
  practice: (trans) => ({
    name: trans.__('practice'),
    meaning: trans.__('A budget for practice may be begun anew, so it promises nothing that lasts. Not for real data.'),
  }),
};

/** What a term is called in the panel, and what it means in plain words: the one place that says so. */
export const explained = (term: Term, trans: TranslationBundle): Explained => EXPLAINED[term](trans);

/** The terms in the order in which a reader meets them. */
export const TERMS: readonly Term[] = [
  'epsilon',
  'delta',
  'mark',
  'filter',
  'neighbours',
  'simpleSum',
  'claimed',
  'proven',
  'soFar',
  'measured',
  'refused',
  'seeded',
  'practice',
];
