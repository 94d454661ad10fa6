import { invalidArgument } from '../../core/errors.js';
import { CHINESE_ADDRESSES } from './addresses.js';
import { EMAIL } from './email.js';
import { CHINESE_NAMES, ENGLISH_NAMES, SYLLABIC_NAMES } from './names.js';
import { NUMBERS } from './numbers.js';
import { readyText, type Detector, type PersonalKind, type PersonalSpan } from './span.js';

/** In the order in which they have a place that two of them claim. */
const DETECTORS: readonly Detector[] = [
  EMAIL,
  ...NUMBERS,
  CHINESE_ADDRESSES,
  SYLLABIC_NAMES,
  CHINESE_NAMES,
  ENGLISH_NAMES,
];

/** The kinds of personal data that are found in text. */
export const PERSONAL_KINDS: readonly PersonalKind[] = [...new Set(DETECTORS.map(({ kind }) => kind))];

export interface FindOptions {
  /** The kinds to look for. Default: all. */
  readonly kinds?: readonly PersonalKind[];
}

/** Texts are read in pieces of at most so many units, cut where no datum is cut, so that no pattern sees more. */
const MOST = 2 ** 24;

/**
 * Personal data in running text, Chinese first and English, by rules and checksums, in the order of their places and without overlaps.
 *
 * Rules miss what they do not know, names above all: treat the result as help, not as proof that a text is clean.
 * @throws PrivacyError `invalid-argument` where the text is no string, or longer than 2²⁴ units
 */
export function findPersonalData(text: string, { kinds }: FindOptions = {}): PersonalSpan[] {
  if (typeof text !== 'string' || text.length > MOST)
    throw invalidArgument('text', `a string of at most ${String(MOST)} UTF-16 units`);
  const unknown = kinds?.find((kind) => !PERSONAL_KINDS.includes(kind));
  if (unknown !== undefined) throw invalidArgument('kinds', `some of ${PERSONAL_KINDS.join(', ')}`);
  const ready = readyText(text);
  const spans: PersonalSpan[] = [];
  for (const { kind, find } of DETECTORS) {
    if (kinds !== undefined && !kinds.includes(kind)) continue;
    // What a detector of higher rank has, or this one has just found, is not given again.
    const known = spans.length;
    let next = 0;
    let taken = 0;
    find(ready, (start, end) => {
      while (next < known && (spans[next] as PersonalSpan).end <= start) next++;
      const claimed = next < known && (spans[next] as PersonalSpan).start < end;
      if (claimed || start < taken) return;
      taken = end;
      spans.push(Object.freeze({ kind, start, end, value: text.slice(start, end) }));
    });
    if (spans.length > known && known > 0) spans.sort((first, second) => first.start - second.start);
  }
  return spans;
}
