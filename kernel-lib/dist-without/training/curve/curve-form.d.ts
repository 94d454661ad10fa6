import type { Form } from '../../core/form.js';
import type { PrivacyUtilityCurve } from '../../reports/curve.js';
/** A privacy–utility curve as notebooks show it: a row for each ε, with its spread over the runs. */
export declare function curveForm({ label, utility, measuredOn, delta, points, baselines }: PrivacyUtilityCurve): Form;
