import { invalidArgument } from '../../core/errors.js';
import { findPersonalData, type FindOptions } from './find.js';
import type { PersonalKind, PersonalSpan } from './span.js';

/** What stands for a datum: its kind, its characters masked, or whatever a function gives. */
export type Replacement = 'kind' | 'mask' | ((span: PersonalSpan) => string);

export interface RedactOptions extends FindOptions {
  /** Default `kind`: `[手机]` in a text with Chinese characters, else `[mobile]`. `mask` keeps the ends: `138****5678`. */
  readonly replacement?: Replacement;
}

/** A text without the personal data that were found, and what was found in the original. */
export interface Redaction {
  readonly text: string;
  readonly found: readonly PersonalSpan[];
}

const CHINESE: Readonly<Record<PersonalKind, string>> = {
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
const labelsOf = (text: string): ((kind: PersonalKind) => string) =>
  /[\u3400-\u9fff]/.test(text) ? (kind) => CHINESE[kind] : (kind) => kind;

/** How many characters stay at both ends, by kind. */
const KEPT: Partial<Record<PersonalKind, readonly [start: number, end: number]>> = {
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
export function maskedValue({ kind, value }: Pick<PersonalSpan, 'kind' | 'value'>): string {
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
function replaced(text: string, spans: readonly PersonalSpan[], replacement: (span: PersonalSpan) => string): string {
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
export function redact(text: string, { replacement = 'kind', ...options }: RedactOptions = {}): Redaction {
  if (typeof replacement !== 'function' && !['kind', 'mask'].includes(replacement))
    throw invalidArgument('replacement', '`kind`, `mask` or a function');
  const found = findPersonalData(text, options);
  const label = labelsOf(text);
  const put =
    typeof replacement === 'function'
      ? replacement
      : replacement === 'mask'
        ? maskedValue
        : ({ kind }: PersonalSpan): string => `[${label(kind)}]`;
  return Object.freeze({ text: replaced(text, found, put), found });
}

/** A prompt without personal data, and the way back for the answer. */
export interface GuardedPrompt {
  /** What may be sent: a placeholder for each datum, the same for the same. */
  readonly prompt: string;
  readonly found: readonly PersonalSpan[];
  /** Puts the data back in an answer that uses the placeholders. Placeholders it does not know stay. */
  restore(answer: string): string;
}

/**
 * Takes personal data out of a prompt before it is sent to a language model, and puts them back in the answer.
 * The placeholders, such as `<手机_1>`, never occur in the prompt itself. Restoring the guarded prompt gives the prompt.
 */
export function guardPrompt(text: string, options: FindOptions = {}): GuardedPrompt {
  const found = findPersonalData(text, options);
  const label = labelsOf(text);
  // A prompt may hold what looks like a placeholder: theirs then begin with more brackets than any in it.
  let open = '<';
  while (text.includes(open)) open += '<';
  const close = '>'.repeat(open.length);
  const byValue = new Map<string, string>();
  const byPlaceholder = new Map<string, string>();
  const counts = new Map<PersonalKind, number>();
  const prompt = replaced(text, found, ({ kind, value }) => {
    const known = byValue.get(`${kind} ${value}`);
    if (known !== undefined) return known;
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
    restore: (answer: string) =>
      answer.replace(pattern, (placeholder) => byPlaceholder.get(placeholder) ?? placeholder),
  });
}
