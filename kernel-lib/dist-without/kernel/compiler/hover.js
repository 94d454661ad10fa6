import {} from './typescript.js';
/** The text of parts, `{@link Name}` and `{@link url words}` as their words. */
function words(parts = []) {
    const text = parts.map((part) => part.text).join('');
    return text.replace(/\{@link(?:code|plain)?\s+([^\s|}]+)\s*\|?\s*([^}]*)\}/g, (_whole, target, label) => {
        const said = label.trim();
        if (/^https?:/.test(target))
            return said === '' ? target : `[${said}](${target})`;
        return `\`${said === '' ? target : said}\``;
    });
}
const plain = (parts = []) => parts.map((part) => part.text).join('');
const tagWords = ({ name, text }) => `*@${name}* ${words(text)}`.trimEnd();
function ofSymbol(info) {
    const signature = plain(info.displayParts)
        // A name of another cell is no import to whoever reads it.
        .replace(/^\(alias\) /, '')
        .replace(/\nimport [^\n]*$/, '');
    return {
        signature,
        documentation: [words(info.documentation), ...(info.tags ?? []).map(tagWords)].filter(Boolean).join('\n\n'),
    };
}
/** Inside a call's parentheses: the function's signature, and what is said of the parameter. */
function ofCall(help) {
    const item = help.items[help.selectedItemIndex];
    if (item === undefined)
        return undefined;
    const parameters = item.parameters.map((one) => plain(one.displayParts)).join(plain(item.separatorDisplayParts));
    const parameter = item.parameters[help.argumentIndex];
    const about = parameter === undefined ? '' : `\`${parameter.name}\`: ${words(parameter.documentation)}`;
    return {
        signature: `${plain(item.prefixDisplayParts)}${parameters}${plain(item.suffixDisplayParts)}`,
        documentation: [about.replace(/: $/, ''), words(item.documentation)].filter(Boolean).join('\n\n'),
    };
}
/** What is known at a place of the cell that is held under `path`. */
export function hover(service, path, position) {
    const info = service.getQuickInfoAtPosition(path, position);
    if (info?.displayParts !== undefined)
        return ofSymbol(info);
    const help = service.getSignatureHelpItems(path, position, undefined);
    return help === undefined ? undefined : ofCall(help);
}
//# sourceMappingURL=hover.js.map