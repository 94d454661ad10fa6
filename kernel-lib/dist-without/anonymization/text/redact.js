import { invalidArgument } from '../../core/errors.js';
import { findPersonalData } from './find.js';
const CHINESE = {
    'identity-card': '身份证',
    'company-code': '信用代码',
    mobile: '手机',
    landline: '座机',
    phone: '电话',
    'bank-card': '银行卡',
    email: '邮箱',
    'ip-address': 'IP',
    plate: '车牌',
    passport: '护照',
    'social-security-number': '社保号',
    iban: 'IBAN',
    address: '地址',
    name: '姓名',
};
/** A label of the text's own language. */
const labelsOf = (text) => /[\u3400-\u9fff]/.test(text) ? (kind) => CHINESE[kind] : (kind) => kind;
/** How many characters stay at both ends, by kind. */
const KEPT = {
    'identity-card': [3, 4],
    'company-code': [2, 4],
    mobile: [3, 4],
    landline: [0, 4],
    phone: [0, 4],
    'bank-card': [0, 4],
    plate: [2, 1],
    passport: [1, 2],
    iban: [2, 4],
    'social-security-number': [0, 4],
    name: [1, 0],
};
/** A datum with all but its ends masked, of the same length; an address of e-mail keeps one letter and its domain. */
export function maskedValue({ kind, value }) {
    const characters = Array.from(value);
    if (kind === 'email') {
        const at = characters.includes('@') ? characters.indexOf('@') : characters.indexOf('＠');
        return characters.map((character, index) => (index === 0 || index >= at ? character : '*')).join('');
    }
    const [start, end] = KEPT[kind] ?? [0, 0];
    return characters
        .map((character, index) => (index < start || index >= characters.length - end ? character : '*'))
        .join('');
}
/** Puts something in the place of each span. */
function replaced(text, spans, replacement) {
    let result = '';
    let at = 0;
    for (const span of spans) {
        result += text.slice(at, span.start) + replacement(span);
        at = span.end;
    }
    return result + text.slice(at);
}
/**
 * Replaces the personal data that rules find in a text.
 * What no rule finds stays: this is no anonymisation, and a reader who knows the story may still know whom it is about.
 */
export function redact(text, { replacement = 'kind', ...options } = {}) {
    if (typeof replacement !== 'function' && !['kind', 'mask'].includes(replacement))
        throw invalidArgument('replacement', '`kind`, `mask` or a function');
    const found = findPersonalData(text, options);
    const label = labelsOf(text);
    const put = typeof replacement === 'function'
        ? replacement
        : replacement === 'mask'
            ? maskedValue
            : ({ kind }) => `[${label(kind)}]`;
    return Object.freeze({ text: replaced(text, found, put), found });
}
/**
 * Takes personal data out of a prompt before it is sent to a language model, and puts them back in the answer.
 * The placeholders, such as `<手机_1>`, never occur in the prompt itself. Restoring the guarded prompt gives the prompt.
 */
export function guardPrompt(text, options = {}) {
    const found = findPersonalData(text, options);
    const label = labelsOf(text);
    // A prompt may hold what looks like a placeholder: theirs then begin with more brackets than any in it.
    let open = '<';
    while (text.includes(open))
        open += '<';
    const close = '>'.repeat(open.length);
    const byValue = new Map();
    const byPlaceholder = new Map();
    const counts = new Map();
    const prompt = replaced(text, found, ({ kind, value }) => {
        const known = byValue.get(`${kind} ${value}`);
        if (known !== undefined)
            return known;
        const number = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, number);
        const placeholder = `${open}${label(kind)}_${String(number)}${close}`;
        byValue.set(`${kind} ${value}`, placeholder);
        byPlaceholder.set(placeholder, value);
        return placeholder;
    });
    const pattern = new RegExp(`${open}[^<>\\s]{1,40}_\\d{1,9}${close}`, 'g');
    return Object.freeze({
        prompt,
        found,
        restore: (answer) => answer.replace(pattern, (placeholder) => byPlaceholder.get(placeholder) ?? placeholder),
    });
}
//# sourceMappingURL=redact.js.map