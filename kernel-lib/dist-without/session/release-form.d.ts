import type { Form } from '../core/form.js';
import type { Release } from './release.js';
type Shown = Omit<Release<unknown>, 'toString'>;
/** One line for people, such as `patients = 567 ± 30 (95 %) · laplace, ε 0.1 for one patient, add-or-remove-one`. */
export declare function releaseText(release: Shown): string;
/** A release as notebooks show it: the answer in the digits that its margin justifies, and under it the promise. */
export declare function releaseForm(release: Shown): Form;
export {};
