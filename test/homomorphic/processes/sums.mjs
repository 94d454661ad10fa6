// @ts-check
/** What both sides agree on beforehand, and the updates. */
export const SUMS = { bound: 1, clients: 3, largestWeight: 1000 };

export const UPDATES = [
  { values: [0.5, -0.25, 1], weight: 100 },
  { values: [0.1, 0, -1], weight: 300 },
  { values: [-0.5, 0.75, 0.25], weight: 600 },
];
