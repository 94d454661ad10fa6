/**
 * The expressions that detectors search by. Every repetition is bounded, so the work is linear in the text whatever it holds: a test reads
 * this list. Letters and digits are ASCII ranges: to `\b` Chinese characters are no boundary.
 */
const BEFORE = '(?<![0-9A-Za-z_])';
const AFTER = '(?![0-9A-Za-z_])';
const STREET = '(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Square|Sq|Way|Place|Pl|Terrace|Trail|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Loop|Crescent|Close|Mews|Grove|Gardens)';
const pattern = (source, flags = 'g') => new RegExp(source, flags);
export const PATTERNS = {
    identity: pattern(`${BEFORE}[1-8]\\d{5}[ -]?(?:18|19|20)\\d{2}[ -]?[01]\\d[0-3]\\d[ -]?\\d{3}[0-9Xx]${AFTER}`),
    oldIdentity: pattern(`${BEFORE}[1-8]\\d{7}[01]\\d[0-3]\\d{4}${AFTER}`),
    company: pattern(`${BEFORE}[1-9ANY][1-59]\\d{6}[0-9A-HJ-NPQRTUWXY]{10}${AFTER}`),
    mobile: pattern(`(?<![0-9A-Za-z_.]|[0-9A-Za-z]-)(?:(?:(?:\\+|00)?86|\\((?:\\+|00)?86\\))[ -]?)?1[3-9]\\d(?:\\d{8}|([ -])\\d{4}\\1\\d{4})(?![0-9A-Za-z_]|[.-]\\d)`),
    landline: pattern(`(?<![0-9A-Za-z_.]|[0-9A-Za-z]-)(?:\\(0(?:10|2\\d|[3-9]\\d{2})\\) ?|0(?:10|2\\d|[3-9]\\d{2})[ -]?|(?:\\+|00)86[ -]?0?(?:10|2\\d|[3-9]\\d{2})[ -]?)[2-8]\\d{2,3}[ -]?\\d{4}(?:(?:-|(?: ?(?:转|分机|ext\\.?|x) ?(?:分机 ?)?[:：]?))\\d{1,5})?(?![0-9A-Za-z_]|-\\d)`),
    northAmerican: pattern(`(?<![0-9A-Za-z_.+-])(?:\\+?1[ .-]?)?(?:\\([2-9]\\d{2}\\) ?|(?!400|8(?:00|33|44|55|66|77|88))[2-9]\\d{2}[.-])[2-9]\\d{2}[ .-]\\d{4}(?![0-9A-Za-z_]|[.-]\\d)`),
    international: pattern(`(?<![0-9A-Za-z_.+-])\\+(?!86)[1-9]\\d{0,2}(?:[ -]?\\d{2,4}){2,4}(?![0-9A-Za-z_]|-\\d)`),
    card: pattern(`(?<![0-9A-Za-z_.])\\d(?:[ -]?\\d){12,18}(?![0-9A-Za-z_]|[.,-]\\d)`),
    ipv4: pattern(`(?:(?<![0-9A-Za-z_.])|(?<=(?<![0-9A-Za-z_])[Ii][Pp](?:v4)?))(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![0-9A-Za-z_]|\\.\\d)`),
    ipv6: pattern(`(?<![0-9A-Za-z_:.])(?:[0-9A-Fa-f]{0,4}:){2,8}(?:[0-9A-Fa-f]{1,4}|(?:\\d{1,3}\\.){3}\\d{1,3})?(?![0-9A-Za-z_:])`),
    plate: pattern(`[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][·•‧・ -]?(?:[A-HJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳领使试])${AFTER}`),
    embassyPlate: pattern(`(?<![0-9A-Za-z_])(?:使\\d{6}|\\d{6}使|[A-HJ-NP-Z]\\d{5}领|WJ ?[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]?[·• -]?\\d{4,5}[0-9A-Z]?)${AFTER}`),
    passport: pattern(`${BEFORE}(?:[EGK]\\d{8}|E[A-HJ-NP-Z]\\d{7}|[DSP]E?\\d{7}|[HK]J\\d{7}|MA\\d{7})${AFTER}`, 'gi'),
    /** Numbers of other lengths, which are passports' only where a word says so. */
    namedPassport: pattern(`${BEFORE}[A-Z]{1,2}\\d{7,8}${AFTER}`, 'gi'),
    socialSecurity: pattern(`(?<![0-9A-Za-z_-])(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![0-9A-Za-z_-])`),
    iban: pattern(`${BEFORE}[A-Z]{2}\\d{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?${AFTER}`),
    /** Context just before a number that says it is something else; not where words between say that it is dialled or sent to. */
    orderBefore: pattern('(?:单号|订单|编号|编码|代码|条形码|二维码|备案|案号|档案|准考证|座位|密码|验证码|校验码|取件码|兑换码|激活码|保单|会议(?:号|ID)?|时间戳|timestamp|(?<![A-Za-z])ts|(?<![A-Za-z])pid|线程|thread|序号|户号|学号|工号|考号|流水号|流水|序列号|货号|批号|运单|快递|发票|合同|工单|票号|条码|型号|单据|凭证|物流|交易号|(?<![A-Za-z])S/?N|(?<![A-Za-z])No|order|invoice|tracking|serial)[^，。；,;!?！？\\n电手机打拨联系寄发到员人]{0,4}$', 'i'),
    companyBefore: pattern('(?:信用代码|[公机][司构]代码|税号|识别号)[^，。；,;\\n]{0,6}$', ''),
    versionBefore: pattern('(?:(?<![A-Za-z])(?:v|ver|version|firmware|release|build|section|§)|版本|版本号|固件|章节|条款|第|(?:升级|回退|降级)[到至为])[ .:：为是]{0,2}$', 'i'),
    versionAfter: pattern('^ ?(?:版|以上|以下|及以[上下]|之[前后]的版本|[条款节章]|(?:or later|and above)(?![A-Za-z]))', 'i'),
    amountAfter: pattern('^ ?(?:元|万|亿|块|美元|人民币|吨|公斤|千克|克|米|公里|平方|个|件|[份条页股票步秒]|次(?!日)|人(?:次|民币)|字节|毫秒|[KMG]?[Bb]ytes|ms(?![a-z])|%|％|RMB|CNY|USD)', ''),
    cardBefore: pattern('(?:卡|账户|帐户|[账帐] ?号|尾号|card|account)[^，。；,;\\n]{0,6}$', 'i'),
    identityBefore: pattern('(?:身份证|证件)[^，。；,;\\n]{0,6}$', ''),
    passportBefore: pattern('(?:护照|旅行证|passport)[^。；;\\n]{0,8}$', 'i'),
    british: pattern(`(?<![0-9A-Za-z_.+-])0(?:7\\d{3} ?\\d{6}|1\\d{2} \\d{3} \\d{4}|1\\d{3} \\d{6}|2\\d \\d{4} \\d{4})(?![0-9A-Za-z_]|[.-]\\d)`),
    englishAddress: pattern(`${BEFORE}\\d{1,5}[A-Z]? (?:[NSEW]{1,2}\\.? )?(?:[A-Z][A-Za-z'.-]{1,20} ){1,3}${STREET}\\b(?:\\.(?=,))?(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Flat|#)\\.? ?#?[0-9A-Za-z]{1,6})?` +
        `(?:,(?: [A-Z][a-z]{1,20}){1,3},? (?:[A-Z]{2}(?: \\d{5}(?:-\\d{4})?)?|[A-Z]{1,2}\\d[0-9A-Z]? \\d[A-Z]{2})(?![0-9A-Za-z]))?`),
};
/** What ends just before `at`: enough of the text for a pattern that looks back. */
export const before = (text, at) => text.slice(Math.max(0, at - 16), at);
//# sourceMappingURL=patterns.js.map