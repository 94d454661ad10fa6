import { seededRandom } from '../core/random.js';
import { FETCHED } from './fetched.js';
import { SCHEMAS } from './schemas.js';
/*
 * Stand-ins for data that cannot be had: made up by us, from names of columns and ranges alone, always the same. Every row has a
 * hidden level that all its numbers and texts follow loosely, so that a model has something to learn. No figure of theirs means anything.
 */
const ROWS = 1000;
function uniform(seed) {
    const random = seededRandom(seed);
    const bytes = new Uint8Array(4);
    const view = new DataView(bytes.buffer);
    return () => {
        random.fill(bytes);
        return (view.getUint32(0) + 0.5) / 2 ** 32;
    };
}
const pick = (from, share) => from[Math.min(from.length - 1, Math.floor(share * from.length))];
function cell(column, row, share) {
    const [name, first, most = 0, decimals = 0] = column;
    if (typeof first === 'number')
        return (first + share * (most - first)).toFixed(decimals);
    return first === 'row' ? `${name}-${String(1 + row)}` : pick(first.split(' | '), share);
}
const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
function table(schema) {
    const next = uniform(1);
    const rows = Array.from({ length: ROWS }, (_, row) => {
        const level = next();
        // Two parts level and one part chance.
        return schema.map((column) => quoted(cell(column, row, (2 * level + next()) / 3))).join(',');
    });
    return `${[schema.map(([name]) => quoted(name)).join(','), ...rows].join('\n')}\n`;
}
const NAMES = {
    PER: ['Ada Vane', 'Jonas Rill', 'Mira Okon', 'Tam Lindqvist', 'Petra Solis'],
    LOC: ['Norburg', 'Lake Ansel', 'Westmere', 'Port Calla', 'Dunhollow'],
    ORG: ['Brackwater Union', 'Calder Works', 'Ostrea Labs', 'Harrow Council', 'Fenn College'],
    MISC: ['Summer Regatta', 'Second Ledger', 'Green Lantern Prize', 'Westmerish', 'Long March'],
};
const SENTENCES = [
    'PER went to LOC with a letter for ORG .',
    'In LOC the MISC was won by PER .',
    'ORG opened an office near LOC last spring .',
    'Nobody at ORG had heard of PER before the MISC .',
    'The road to LOC was closed in the rain .',
    'She wrote to ORG and waited .',
];
function tokens() {
    const next = uniform(2);
    const words = (part) => {
        if (!(part in NAMES))
            return [`${part} O`];
        const name = pick(NAMES[part], next()).split(' ');
        return name.map((word, index) => `${word} ${index === 0 ? 'B' : 'I'}-${part}`);
    };
    const sentence = () => pick(SENTENCES, next()).split(' ').flatMap(words).join('\n');
    return `${Array.from({ length: ROWS }, sentence).join('\n\n')}\n`;
}
const ENGLISH = 'the of and a to in we say that night is it my you not be with your but for our this light shall what no sea hand old gold'.split(' ');
const CHINESE = '山水云月花风雨夜江天秋春人心千里不见长归路远白日上中来去声色空青'.split('');
function text(words, gap, length) {
    const next = uniform(3);
    const line = () => Array.from({ length }, () => pick(words, next())).join(gap);
    return `${Array.from({ length: ROWS }, line).join('\n')}\n`;
}
function hierarchies() {
    const band = (age, width) => {
        const low = Math.floor(age / width) * width;
        return `${String(low)}-${String(low + width - 1)}`;
    };
    const ages = Array.from({ length: 100 }, (_, index) => index + 1);
    const columns = (SCHEMAS['adult9'] ?? []).flatMap(([name, texts]) => typeof texts === 'string' ? [[name, texts.split(' | ').map((value) => [value, '*'])]] : []);
    const age = ages.map((value) => [String(value), band(value, 5), band(value, 10), band(value, 20), '*']);
    return JSON.stringify(Object.fromEntries([['age', age], ...columns]));
}
/** The content of a stand-in. */
export function standIn(name) {
    const schema = SCHEMAS[name];
    if (schema !== undefined)
        return table(schema);
    const { kind } = FETCHED[name];
    if (kind === 'hierarchies')
        return hierarchies();
    if (kind === 'text')
        return name === 'tang300' ? text(CHINESE, '', 7) : text(ENGLISH, ' ', 8);
    return tokens();
}
//# sourceMappingURL=stand-in.js.map