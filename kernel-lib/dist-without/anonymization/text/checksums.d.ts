export declare const isProvince: (code: string) => boolean;
/** The last character of a Chinese identity number: ISO 7064, MOD 11-2 (GB 11643). */
export declare function identityCheck(first17: string): string;
/** A Chinese identity number of 18 characters: province, a day that exists and is past, and the check character. */
export declare function isIdentityNumber(number: string): boolean;
/** The last character of a unified social credit code (GB 32100): weights 3^i modulo 31. */
export declare function companyCheck(first17: string): string;
/** A unified social credit code: registrar and kind, division, and the check character. */
export declare function isCompanyCode(code: string): boolean;
/** The Luhn checksum (ISO/IEC 7812-1) of a string of digits. */
export declare function isLuhn(digits: string): boolean;
/** The digit that completes a number to one with a valid Luhn checksum. */
export declare function luhnCheck(digits: string): string;
