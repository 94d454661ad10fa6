import type { PrivacyModel } from './model.js';
/** Distinct l-diversity: every class has l values of the sensitive column (Machanavajjhala et al. 2007, section 4). */
export declare function distinctDiversity(sensitive: string, l: number): PrivacyModel;
/** Entropy l-diversity: the entropy of every class is at least log l (Machanavajjhala et al. 2007, definition 4.1). */
export declare function entropyDiversity(sensitive: string, l: number): PrivacyModel;
/** Recursive (c, l)-diversity: r₁ < c (r_l + … + r_m), counts in falling order (Machanavajjhala et al. 2007, definition 4.3). */
export declare function recursiveDiversity(sensitive: string, c: number, l: number): PrivacyModel;
