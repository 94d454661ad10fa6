import { formatDelta, formatDown, formatScientific, formatUp, formatValue } from 'epsbook/core';

/** An ε for people: three digits, as everywhere in epsbook rounded up, ∞ as itself. */
export function showEpsilon(epsilon: number): string {
  const shown = formatUp(epsilon);
  return epsilon > 0 && epsilon < Infinity && (epsilon < 1e-4 || epsilon >= 1e5) ? formatScientific(shown) : shown;
}

/** What is left of an ε: as an ε is shown, but rounded down. */
export const showEpsilonLeft = (epsilon: number): string => formatDown(Math.max(0, epsilon), epsilon < 0.1 ? 2 : 3);

/** A measured lower bound for people: rounded down, since more was not measured. */
export const showLowerBound = (epsilon: number): string => `≥\u00a0${formatDown(epsilon)}`;

/** A δ for people, as everywhere in epsbook. */
export const showDelta = formatDelta;

/** A utility for people, such as an accuracy or a loss. */
export const showUtility = (value: number): string => formatValue(value, 3);

/** A share of the budget in whole per cent; never 100 before it is all gone. */
export const showShare = (share: number): string => `${String(share === 1 ? 100 : Math.floor(100 * share))} %`;

/** Grouped in threes by a narrow space, as in 10 000. */
export const showCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** When something was: the day and the time; or, seen from `now`, what tells most in little room: the time today, the day otherwise. */
export function showMoment(at: number, now?: Date): string {
  const moment = new Date(at);
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  if (now === undefined) return moment.toLocaleString(undefined, { ...day, ...time });
  return now.toDateString() === moment.toDateString()
    ? moment.toLocaleTimeString(undefined, time)
    : moment.toLocaleDateString(undefined, day);
}

/** Control characters and those that reorder or hide text: a label must not be able to disguise its line. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const DISGUISES = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A text from a message, on one line and no longer than `most` characters. */
export function showText(text: string, most = 80): string {
  const characters = Array.from(text.replace(DISGUISES, ' '));
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}
