declare module 'jstat' {
  export const jStat: { readonly chisquare: { inv(probability: number, degreesOfFreedom: number): number } };
}
