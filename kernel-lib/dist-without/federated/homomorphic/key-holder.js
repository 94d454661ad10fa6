import { PrivacyError } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
/** Two tell each other's update from their sum. */
const LEAST_UPDATES = 3;
export const leastOf = ({ leastUpdates = LEAST_UPDATES }) => count(leastUpdates, 'leastUpdates');
export function requireUpdates(given, least) {
    if (given < least)
        throw new PrivacyError('too-few-updates', { round: 0, needed: least }, `the key's holder opens sums of at least ${String(least)} updates, and this is one of ${String(given)}: a smaller sum tells of single clients`);
}
//# sourceMappingURL=key-holder.js.map