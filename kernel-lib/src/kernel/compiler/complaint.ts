import { relative } from 'node:path';
import { type Kind } from './declaration.js';
import { ts, type TS } from './typescript.js';

/** What the compiler has against a cell. Lines and columns count from zero. */
export interface Complaint {
  /** The file it is in, from the notebook's folder; undefined for the cell itself. */
  readonly file: string | undefined;
  readonly line: number;
  readonly column: number;
  /** Where on the same line it ends. */
  readonly end: number;
  readonly message: string;
  readonly code: number;
  /** The text that line and column count in. */
  readonly text: string;
}

/** "Cannot assign to 'x' because it is an import." and "… because it is not a variable." */
const ASSIGNED_TO_IMPORT = new Set([2632, 2539]);

/** The compiler's advice where the standard library lacks something that a later one has: cells can not choose theirs. */
const CHANGES_LIBRARY = / Do you need to change your target library\?.*$/s;

/** Names of other cells come as imports; what they are there is what a reader knows. */
function inWordsOfCells(message: string, code: number, kinds: ReadonlyMap<string, { readonly kind: Kind }>): string {
  if (CHANGES_LIBRARY.test(message))
    return message.replace(
      CHANGES_LIBRARY,
      ` Cells have what Node ${process.versions.node} has, which runs this kernel.`,
    );
  if (!ASSIGNED_TO_IMPORT.has(code)) return message;
  const name = /'([^']+)'/.exec(message)?.[1] ?? '';
  const kind = kinds.get(name)?.kind;
  if (kind === undefined || kind === 'import') return message;
  if (kind !== 'const') return `Cannot assign to '${name}' because it is a ${kind}; declare it anew to change it.`;
  return `Cannot assign to '${name}' because an earlier cell declares it with const; declare it there with let, or anew here.`;
}

/** "Property 'x' is missing in type … but required in type …", of one property and of several. */
const MISSING = new Set([2739, 2740, 2741]);

/** "Argument of type … is not assignable to parameter of type …". */
const NOT_ASSIGNABLE = 2345;

/** A function given where none is asked for: its type, and the one that is asked for. */
const FUNCTION_GIVEN =
  /^Argument of type '(?:\{ ?)?[(<][^]*' is not assignable to parameter of type '(?![^]*=>)[^]*'\.$/;

/** The smallest part of a file that spans a diagnostic. */
function spanned(node: TS.Node, start: number, end: number): TS.Node {
  const inner = ts.forEachChild(node, (child) => (child.getStart() <= start && end <= child.end ? child : undefined));
  return inner === undefined ? node : spanned(inner, start, end);
}

/** What the type that an argument was meant for says of arguments that are nothing of the kind: the words of its tag `@otherwise`. */
function wordsOfType({ file, start = 0, length = 0 }: TS.Diagnostic, checker: TS.TypeChecker): string | undefined {
  if (file === undefined) return undefined;
  const node = spanned(file, start, start + length);
  const asked = ts.isExpression(node) ? checker.getContextualType(node)?.aliasSymbol : undefined;
  return (
    ts.displayPartsToString(asked?.getJsDocTags(checker).find(({ name }) => name === 'otherwise')?.text) || undefined
  );
}

/** What to say, in one sentence where there is one: which property is missing, or what was named and not called. */
function sentenceOf(diagnostic: TS.Diagnostic, checker: TS.TypeChecker): string {
  const { messageText, file, start = 0, length = 0 } = diagnostic;
  const whole = ts.flattenDiagnosticMessageText(messageText, '\n');
  const given = file?.text.slice(start, start + length) ?? '';
  if (/^[\w$.]+$/.test(given) && FUNCTION_GIVEN.test(whole.split('\n')[0] ?? ''))
    return `'${given}' is a function that was not called: write ${given}(), with what it needs between the parentheses.`;
  const reason = typeof messageText === 'string' ? undefined : messageText.next?.[0];
  if (reason === undefined && diagnostic.code === NOT_ASSIGNABLE) return wordsOfType(diagnostic, checker) ?? whole;
  return reason !== undefined && MISSING.has(reason.code) && reason.next === undefined ? reason.messageText : whole;
}

/** A cell that may be complained of. */
export interface Suspect {
  readonly path: string;
  /** Its text as written, which is followed by what the kernel adds. */
  readonly code: string;
  /** Where a parenthesis was put before an object literal. */
  readonly object?: number | undefined;
  readonly directory: string;
}

/** A complaint in the notebook's terms. */
export function complaintOf(
  diagnostic: TS.Diagnostic,
  cell: Suspect,
  kinds: ReadonlyMap<string, { readonly kind: Kind }>,
  checker: TS.TypeChecker,
): Complaint {
  const { file, start = 0, length = 0, code } = diagnostic;
  const message = inWordsOfCells(sentenceOf(diagnostic, checker), code, kinds);
  if (file === undefined) return { file: undefined, line: 0, column: 0, end: 0, message, code, text: cell.code };
  const isCell = file.fileName === cell.path;
  const text = isCell ? cell.code : file.text;
  const place = (at: number): { readonly line: number; readonly character: number } => {
    const shift = isCell && cell.object !== undefined && at > cell.object ? 1 : 0;
    const before = text.slice(0, at - shift);
    return { line: before.split('\n').length - 1, character: before.length - (before.lastIndexOf('\n') + 1) };
  };
  const from = place(start);
  const to = place(start + length);
  return {
    file: isCell ? undefined : relative(cell.directory, file.fileName),
    line: from.line,
    column: from.character,
    end: to.line === from.line ? to.character : from.character + 1,
    message,
    code,
    text,
  };
}
