import { type TS } from './typescript.js';

/** What is known of the thing at a place. */
export interface Hover {
  /** Its declaration, as TypeScript. */
  readonly signature: string;
  /** What its comment says, as Markdown. */
  readonly documentation: string;
}

/** The text of parts, `{@link Name}` and `{@link url words}` as their words. */
function words(parts: readonly TS.SymbolDisplayPart[] = []): string {
  const text = parts.map((part) => part.text).join('');
  return text.replace(
    /\{@link(?:code|plain)?\s+([^\s|}]+)\s*\|?\s*([^}]*)\}/g,
    (_whole, target: string, label: string) => {
      const said = label.trim();
      if (/^https?:/.test(target)) return said === '' ? target : `[${said}](${target})`;
      return `\`${said === '' ? target : said}\``;
    },
  );
}

const plain = (parts: readonly TS.SymbolDisplayPart[] = []): string => parts.map((part) => part.text).join('');

const tagWords = ({ name, text }: TS.JSDocTagInfo): string => `*@${name}* ${words(text)}`.trimEnd();

function ofSymbol(info: TS.QuickInfo): Hover {
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
function ofCall(help: TS.SignatureHelpItems): Hover | undefined {
  const item = help.items[help.selectedItemIndex];
  if (item === undefined) return undefined;
  const parameters = item.parameters.map((one) => plain(one.displayParts)).join(plain(item.separatorDisplayParts));
  const parameter = item.parameters[help.argumentIndex];
  const about = parameter === undefined ? '' : `\`${parameter.name}\`: ${words(parameter.documentation)}`;
  return {
    signature: `${plain(item.prefixDisplayParts)}${parameters}${plain(item.suffixDisplayParts)}`,
    documentation: [about.replace(/: $/, ''), words(item.documentation)].filter(Boolean).join('\n\n'),
  };
}

/** What is known at a place of the cell that is held under `path`. */
export function hover(service: TS.LanguageService, path: string, position: number): Hover | undefined {
  const info = service.getQuickInfoAtPosition(path, position);
  if (info?.displayParts !== undefined) return ofSymbol(info);
  const help = service.getSignatureHelpItems(path, position, undefined);
  return help === undefined ? undefined : ofCall(help);
}
