import { invalidArgument } from '../../core/errors.js';

/** Unicode characters: of Chinese text as of English. */
export const charactersOf = (text: string): string[] => Array.from(text);

/** Characters as numbers: those of an alphabet in its order, and one more number for all others. */
export interface Alphabet {
  readonly characters: string;
  /** How many numbers there are. */
  readonly classes: number;
  /** The number of each character of a text. */
  codesOf(text: readonly string[]): Int32Array;
}

/** @throws PrivacyError `invalid-argument` for fewer than two characters, or one that is there twice */
export function alphabetOf(characters: string): Alphabet {
  const each = typeof characters === 'string' ? charactersOf(characters) : [];
  if (each.length < 2 || new Set(each).size !== each.length)
    throw invalidArgument('alphabet', 'two characters or more, each once');
  const numbers = new Map(each.map((character, index) => [character, index]));
  return Object.freeze({
    characters,
    classes: each.length + 1,
    codesOf: (text: readonly string[]) => Int32Array.from(text, (character) => numbers.get(character) ?? each.length),
  });
}
