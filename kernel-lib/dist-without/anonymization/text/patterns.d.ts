export declare const PATTERNS: {
    readonly identity: RegExp;
    readonly oldIdentity: RegExp;
    readonly company: RegExp;
    readonly mobile: RegExp;
    readonly landline: RegExp;
    readonly northAmerican: RegExp;
    readonly international: RegExp;
    readonly card: RegExp;
    readonly ipv4: RegExp;
    readonly ipv6: RegExp;
    readonly plate: RegExp;
    readonly embassyPlate: RegExp;
    readonly passport: RegExp;
    /** Numbers of other lengths, which are passports' only where a word says so. */
    readonly namedPassport: RegExp;
    readonly socialSecurity: RegExp;
    readonly iban: RegExp;
    /** Context just before a number that says it is something else; not where words between say that it is dialled or sent to. */
    readonly orderBefore: RegExp;
    readonly companyBefore: RegExp;
    readonly versionBefore: RegExp;
    readonly versionAfter: RegExp;
    readonly amountAfter: RegExp;
    readonly cardBefore: RegExp;
    readonly identityBefore: RegExp;
    readonly passportBefore: RegExp;
    readonly british: RegExp;
    readonly englishAddress: RegExp;
};
/** What ends just before `at`: enough of the text for a pattern that looks back. */
export declare const before: (text: string, at: number) => string;
