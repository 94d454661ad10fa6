/** Tries every format with changed bytes: whatever is no error of the library's own is a fault. */
import { generator } from '../../support/generator.js';
import type { Formats } from './formats.js';
import { changedBytes, changedInside, changedJson } from './mutations.js';

/** What came of the attempts: how many were refused, by code, and how many could be used. */
export type Outcomes = Record<string, number>;

async function attempt(name: string, seed: number, use: () => unknown, outcomes: Outcomes): Promise<void> {
  let code = 'used';
  try {
    await use();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'PrivacyError' && 'code' in error))
      throw new Error(`${name}, case ${String(seed)}: ${String(error)}`, { cause: error });
    code = String(error.code);
  }
  outcomes[code] = (outcomes[code] ?? 0) + 1;
}

/** Signed bytes, changed from outside: none may be taken for what was signed. */
export async function attemptOutside({ signed }: Formats, cases: number): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (let seed = 0; seed < cases; seed++)
    for (const { bytes, kind, use } of signed) {
      const changed = changedBytes(generator(seed), bytes, seed % 2 === 0 ? 200 : bytes.length);
      if (!Buffer.from(changed).equals(bytes)) await attempt(kind, seed, () => use(changed), outcomes);
    }
  return outcomes;
}

/** Bytes that the trusted sender signed, with something wrong in them. */
export async function attemptInside({ key, signed }: Formats, cases: number): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (let seed = 0; seed < cases; seed++)
    for (const { bytes, kind, use } of signed)
      await attempt(kind, seed, () => use(changedInside(generator(seed), bytes, kind, key)), outcomes);
  return outcomes;
}

/** JSON that nobody signed. */
export async function attemptJson({ json }: Formats, cases: number): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (let seed = 0; seed < cases; seed++)
    for (const { form, name, use } of json)
      await attempt(name, seed, () => use(changedJson(generator(seed), form)), outcomes);
  return outcomes;
}

/** Bytes that nobody signed. */
export async function attemptBytes({ bytes }: Formats, cases: number): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (let seed = 0; seed < cases; seed++)
    for (const { form, name, use } of bytes) {
      const random = generator(seed);
      await attempt(name, seed, () => use(changedBytes(random, form, random() < 0.7 ? 300 : Infinity)), outcomes);
    }
  return outcomes;
}
