export const PERIODS = ['day', 'week', 'month', 'year'];
const DAY = 86_400_000;
/** When the period began that a moment lies in; both in milliseconds since 1970. */
export function periodStart(every, at) {
    const date = new Date(at);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    switch (every) {
        case 'day':
            return Math.floor(at / DAY) * DAY;
        case 'week':
            // 1970 began on a Thursday.
            return Math.floor((at / DAY + 3) / 7) * 7 * DAY - 3 * DAY;
        case 'month':
            return Date.UTC(year, month);
        case 'year':
            return Date.UTC(year, 0);
    }
}
//# sourceMappingURL=period.js.map