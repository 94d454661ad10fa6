/** The guesses of an attack on one run in which each canary was put in or left out by a fair coin. */
export interface OneRunGuesses {
    /** How many canaries had a coin thrown. */
    readonly canaries: number;
    /** For how many of them a guess was ventured. */
    readonly guesses: number;
    /** How many of the guesses were right. */
    readonly correct: number;
}
/**
 * The probability that an (ε, δ)-DP mechanism lets so many guesses be right, at most
 * (Steinke, Nasr and Jagielski 2023, Theorem 5.2: a binomial tail at e^ε/(1 + e^ε), and what δ adds to it).
 */
export declare function oneRunPValue(guesses: OneRunGuesses, epsilon: number, delta: number): number;
/**
 * The largest ε that the guesses refute, from a single run: with the given significance, the mechanism is not (ε, δ)-DP for any
 * smaller ε (Steinke, Nasr and Jagielski 2023, Algorithm 1). 0 says that nothing was found, not that the mechanism is private.
 * @param significance the chance of a false alarm, such as 0.05
 */
export declare function auditInOneRun(guesses: OneRunGuesses, delta: number, significance?: number): number;
