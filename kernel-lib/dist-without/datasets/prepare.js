/*
 * How sources are brought into the form that the project's data sets have. The result's sha256 is checked, so that nothing here can
 * quietly do something else.
 */
const textOf = (bytes) => new TextDecoder().decode(bytes).replaceAll('\r', '');
const bytesOf = (text) => new TextEncoder().encode(text);
const edited = (edit) => ([file]) => bytesOf(edit(textOf(file)));
const eachLine = (edit) => edited((text) => text.split('\n').map(edit).join('\n'));
export const asItIs = ([file]) => file ?? new Uint8Array();
export const separatedBy = (delimiter) => edited((text) => text.replaceAll(delimiter, ',').replaceAll('"', ''));
export const withoutSpaces = edited((text) => text.replaceAll(', ', ','));
export const withoutLastLineEnd = edited((text) => text.replace(/\n$/, ''));
export const withoutFirstColumn = eachLine((line) => line.slice(line.indexOf(',') + 1));
export const firstColumns = (count) => eachLine((line) => line.split(',').slice(0, count).join(','));
const HOSPITALS = ['cleveland', 'hungarian', 'switzerland', 'va'];
const HEART_COLUMNS = 'site,age,sex,cp,trestbps,chol,fbs,restecg,thalach,exang,oldpeak,slope,ca,thal,num';
/** Four hospitals' files in one; −9 is their mark of a missing value. */
export const heartSites = (files) => {
    const rows = files.flatMap((file, site) => textOf(file)
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => {
        const cells = line.split(',').map(Number);
        return [HOSPITALS[site], ...cells.map((cell) => (cell === -9 ? '' : String(cell)))].join(',');
    }));
    return bytesOf(`${[HEART_COLUMNS, ...rows].join('\n')}\n`);
};
const ADULT_COLUMNS = [
    'age',
    'education',
    'marital-status',
    'native-country',
    'occupation',
    'race',
    'sex',
    'workclass',
    'salary-class',
];
/** A column's hierarchy is a list of paths from the value up to `*`. */
export const hierarchies = (files) => bytesOf(JSON.stringify(Object.fromEntries(files.map((file, column) => [
    ADULT_COLUMNS[column] ?? '',
    textOf(file)
        .trim()
        .split('\n')
        .map((line) => line.split(';')),
]))));
/** Tags that begin with B at every entity's first word, instead of only between neighbours. */
export const iob2 = edited((text) => {
    let previous = 'O';
    const sentences = text
        .split('\n')
        .filter((line) => !line.startsWith('-DOCSTART-'))
        .map((line) => {
        const space = line.lastIndexOf(' ');
        const tag = line.slice(space + 1);
        const begins = tag.startsWith('I-') && previous.slice(2) !== tag.slice(2);
        previous = line === '' ? 'O' : tag;
        return begins ? `${line.slice(0, space)} B-${tag.slice(2)}` : line;
    });
    return `${sentences
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()}\n`;
});
/** Several files of tagged words in one, words and tags apart by a space. */
export const sections = (files) => bytesOf(`${files.map((file) => textOf(file).replaceAll('\t', ' ').trim()).join('\n\n')}\n`);
export const poems = ([file]) => bytesOf(JSON.parse(textOf(file))
    .map(({ title, author, paragraphs }) => `${title}·${author}\n${paragraphs.join('')}\n`)
    .join('\n'));
//# sourceMappingURL=prepare.js.map