declare module 'jstat' {
  export const jStat: {
    readonly chisquare: { inv(probability: number, degreesOfFreedom: number): number };
    readonly beta: { inv(probability: number, alpha: number, beta: number): number };
  };
}
