/** How often a budget refreshes: with each day, week (from Monday), month or year, of UTC. */
export type Period = 'day' | 'week' | 'month' | 'year';
export declare const PERIODS: readonly Period[];
/** When the period began that a moment lies in; both in milliseconds since 1970. */
export declare function periodStart(every: Period, at: number): number;
