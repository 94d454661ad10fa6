/** Limits of RFC 5321, section 4.5.3.1. */
const MOST_LOCAL = 64;
const MOST_DOMAIN = 255;
const isLetterOrDigit = (unit) => (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
/** What stands unquoted in a local part (RFC 5322, atext, and the dot), but for what separates words: `/`, `=`, `&`, `?`, `|`, braces. */
const isLocal = (unit) => isLetterOrDigit(unit) || (unit < 128 && ".!#$%'*+^_`~-".includes(String.fromCharCode(unit)));
const isDomain = (unit) => isLetterOrDigit(unit) || unit === 45 || unit === 46;
/** Addresses, found from their `@` outwards; Chinese before or after ends them. */
export const EMAIL = {
    kind: 'email',
    find({ plain }, found) {
        for (let at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
            let start = at;
            while (start > 0 && at - start < MOST_LOCAL && isLocal(plain.charCodeAt(start - 1)))
                start--;
            // Punctuation that begins a local part belongs to the sentence.
            while (start < at && !isLetterOrDigit(plain.charCodeAt(start)) && plain[start] !== '_')
                start++;
            let end = at + 1;
            while (end < plain.length && end - at <= MOST_DOMAIN && isDomain(plain.charCodeAt(end)))
                end++;
            while (end > at && !isLetterOrDigit(plain.charCodeAt(end - 1)))
                end--;
            const labels = plain.slice(at + 1, end).split('.');
            const top = labels[labels.length - 1] ?? '';
            if (start === at || labels.length < 2 || labels.includes('') || !/^[A-Za-z]{2,24}$/.test(top))
                continue;
            if (plain[at - 1] === '.' || plain.slice(start, at).includes('..'))
                continue;
            found(start, end);
        }
    },
};
//# sourceMappingURL=email.js.map