import { isDate } from '../hierarchies/automatic.js';
/** First two digits of a Chinese administrative division (GB/T 2260). */
const PROVINCES = new Set('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '));
export const isProvince = (code) => PROVINCES.has(code.slice(0, 2));
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** The last character of a Chinese identity number: ISO 7064, MOD 11-2 (GB 11643). */
export function identityCheck(first17) {
    let sum = 0;
    for (let at = 0; at < 17; at++)
        sum += (first17.charCodeAt(at) - 48) * IDENTITY_WEIGHTS[at];
    return '10X98765432'[sum % 11];
}
/** A Chinese identity number of 18 characters: province, a day that exists and is past, and the check character. */
export function isIdentityNumber(number) {
    if (!/^\d{17}[\dXx]$/.test(number) || !isProvince(number))
        return false;
    const year = Number(number.slice(6, 10));
    if (year < 1870 ||
        year > new Date().getUTCFullYear() ||
        !isDate(year, Number(number.slice(10, 12)), Number(number.slice(12, 14))))
        return false;
    return identityCheck(number.slice(0, 17)) === number.charAt(17).toUpperCase();
}
const COMPANY_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** The last character of a unified social credit code (GB 32100): weights 3^i modulo 31. */
export function companyCheck(first17) {
    let sum = 0;
    let weight = 1;
    for (let at = 0; at < 17; at++) {
        sum += COMPANY_CHARACTERS.indexOf(first17.charAt(at)) * weight;
        weight = (weight * 3) % 31;
    }
    return COMPANY_CHARACTERS[(31 - (sum % 31)) % 31];
}
/** A unified social credit code: registrar and kind, division, and the check character. */
export function isCompanyCode(code) {
    if (!/^(?:1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1)\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code))
        return false;
    const division = code.slice(2, 8);
    return (isProvince(division) || division === '100000') && companyCheck(code.slice(0, 17)) === code.charAt(17);
}
/** The Luhn checksum (ISO/IEC 7812-1) of a string of digits. */
export function isLuhn(digits) {
    let sum = 0;
    for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
        const digit = digits.charCodeAt(at) - 48;
        sum += double ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit;
    }
    return digits.length > 0 && sum % 10 === 0;
}
/** The digit that completes a number to one with a valid Luhn checksum. */
export function luhnCheck(digits) {
    for (let digit = 0; digit < 9; digit++)
        if (isLuhn(digits + String(digit)))
            return String(digit);
    return '9';
}
//# sourceMappingURL=checksums.js.map