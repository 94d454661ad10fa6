import { isIP } from 'node:net';
import validator from 'validator';
import { isDate } from '../hierarchies/automatic.js';
import { isCompanyCode, isIdentityNumber, isLuhn, isProvince } from './checksums.js';
import { before, PATTERNS } from './patterns.js';
/** Every match of a pattern that passes a test, in texts with so many digits at least. */
const matching = (kind, fewest, pattern, passes = () => true) => ({
    kind,
    find({ plain, digits }, found) {
        if (digits < fewest)
            return;
        pattern.lastIndex = 0;
        for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
            const [value] = match;
            const end = match.index + value.length;
            if (passes(value, plain, match.index, end))
                found(match.index, end);
            // A match that is refused may hide one that begins inside it.
            else
                pattern.lastIndex = match.index + 1;
        }
    },
});
const digitsOf = (value) => value.replace(/[ -]/g, '');
/** Whether the words before a number, or the unit after it, say that it is no personal number. */
const isOrderOrAmount = (text, start, end) => PATTERNS.orderBefore.test(before(text, start)) ||
    PATTERNS.amountAfter.test(text.slice(end, end + 5)) ||
    /[¥￥$€]\s?$/.test(before(text, start));
/** Issuer prefixes and the lengths of their numbers (ISO/IEC 7812; UnionPay, and older Chinese ranges). */
const CARDS = [
    [/^62/, [16, 17, 18, 19]],
    [/^(?:9558|95599|6013|60|4367|4563|5359|6858|103|81)/, [16, 18, 19]],
    [/^4/, [13, 16]],
    [/^5[0-9]/, [16]],
    [/^2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)/, [16]],
    [/^3[47]/, [15]],
    [/^3(?:0[0-5]|[689])/, [14]],
    [/^35/, [16]],
    [/^6(?:011|4[4-9]|5)/, [16]],
];
function isCard(value, text, start, end) {
    const digits = digitsOf(value);
    if (!isLuhn(digits) || /^(\d)\1*$/.test(digits))
        return false;
    // Separators stand between groups, not between single digits; a number with one kind of separator only.
    if (value !== digits && !/^\d{3,8}(?:([ -])\d{2,8})(?:\1\d{1,8}){0,5}$/.test(value))
        return false;
    if (PATTERNS.cardBefore.test(before(text, start)))
        return true;
    if (isOrderOrAmount(text, start, end))
        return false;
    return CARDS.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length));
}
const isOldIdentity = (value, text, start) => isProvince(value) &&
    isDate(1900 + Number(value.slice(6, 8)), Number(value.slice(8, 10)), Number(value.slice(10, 12))) &&
    PATTERNS.identityBefore.test(before(text, start));
const isPlate = (value) => /\d/.test(value.slice(2));
const isPassport = (value, text, start, end) => isNamedPassport(value, text, start) || (/^[A-Z]/.test(value) && !isOrderOrAmount(text, start, end));
const isNamedPassport = (_, text, start) => PATTERNS.passportBefore.test(before(text, start));
/** Where Chinese is written, such a number is Chinese. */
const isBritish = (value, text, start, end) => !/[\u4e00-\u9fff]/.test(text) && isPhone(value, text, start, end);
const isPhone = (_, text, start, end) => !isOrderOrAmount(text, start, end);
const isVersion = (text, start, end) => PATTERNS.versionBefore.test(before(text, start)) || PATTERNS.versionAfter.test(text.slice(end, end + 12));
/** Groups of an IPv6 address that are written out: `12:30` and `::` are none. */
const isIPv6 = (value) => isIP(value) === 6 && value.split(':').filter(Boolean).length >= 2;
/** Detectors of numbers, those with checksums first: where two overlap, the earlier one has it. */
export const NUMBERS = [
    matching('identity-card', 17, PATTERNS.identity, (value) => isIdentityNumber(digitsOf(value))),
    matching('company-code', 8, PATTERNS.company, (value, text, start) => isCompanyCode(value) &&
        (/[A-Z]/.test(value) ||
            PATTERNS.companyBefore.test(before(text, start)) ||
            !PATTERNS.orderBefore.test(before(text, start)))),
    matching('iban', 4, PATTERNS.iban, (value) => validator.isIBAN(digitsOf(value))),
    matching('bank-card', 12, PATTERNS.card, isCard),
    matching('identity-card', 15, PATTERNS.oldIdentity, isOldIdentity),
    matching('ip-address', 4, PATTERNS.ipv4, (_, text, start, end) => !isVersion(text, start, end)),
    matching('ip-address', 1, PATTERNS.ipv6, isIPv6),
    matching('mobile', 11, PATTERNS.mobile, isPhone),
    matching('phone', 10, PATTERNS.british, isBritish),
    matching('landline', 9, PATTERNS.landline, isPhone),
    matching('social-security-number', 9, PATTERNS.socialSecurity, isPhone),
    matching('phone', 10, PATTERNS.northAmerican, isPhone),
    matching('phone', 8, PATTERNS.international, isPhone),
    matching('passport', 7, PATTERNS.passport, isPassport),
    matching('passport', 7, PATTERNS.namedPassport, isNamedPassport),
    matching('plate', 1, PATTERNS.plate, isPlate),
    matching('plate', 5, PATTERNS.embassyPlate),
    matching('address', 1, PATTERNS.englishAddress),
];
//# sourceMappingURL=numbers.js.map