/** Where to look for a parameter, and which way privacy lies. */
export interface SearchRange {
    /** `larger`: more of the parameter is more private, as of noise; `smaller`: less of it is, as of steps. */
    readonly private: 'larger' | 'smaller';
    readonly least: number;
    readonly greatest: number;
    /** A first guess, between the two. */
    readonly start: number;
    /** Only whole numbers. */
    readonly whole?: boolean;
}
/**
 * The least private parameter of a range that is private enough: the excess at the value returned was found to be at most 0, and above
 * 0 at one within 10⁻⁴ of it (or one whole number from it).
 * @param excess ln of ε over the target; falls (or rises) as the parameter grows
 * @throws PrivacyError when not even the most private end of the range is enough
 */
export declare function leastPrivate(excess: (parameter: number) => number, range: SearchRange): number;
