import { parseBudget } from '../../../ledger/budget.js';
/** The budget asked for in words; δ stays as it is unless it is given. What is spent already stays spent. */
export const budgetOf = ({ terms }, epsilon, delta) => parseBudget({
    ...terms.budget,
    epsilon: Number(epsilon),
    delta: delta === undefined ? terms.budget.delta : Number(delta),
});
//# sourceMappingURL=set-budget.js.map