/** Rounding errors below this, relative, are not shown as a higher last digit: 0.1 + 0.2 is 0.30. */
const ROUNDING = 1e-9;

/** With so many decimals, rounded by `round` except where the value is a whole last digit but for rounding errors. */
function rounded(value: number, decimals: number, round: (scaled: number) => number): string {
  const scaled = value * 10 ** decimals;
  const nearest = Math.round(scaled);
  const whole = Math.abs(scaled - nearest) <= ROUNDING * Math.max(1, scaled) ? nearest : round(scaled);
  return (whole / 10 ** decimals).toFixed(decimals);
}

const up = (value: number, decimals: number): string => rounded(value, decimals, Math.ceil);

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const superscript = (exponent: number): string =>
  String(exponent)
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));

/** As a power of ten with at most two digits before it, rounded up. */
function scientific(value: number): string {
  let exponent = Math.floor(Math.log10(value));
  let mantissa = Number(up(value / 10 ** exponent, 1));
  if (mantissa >= 10) {
    mantissa /= 10;
    exponent += 1;
  }
  return mantissa === 1 ? `10${superscript(exponent)}` : `${String(mantissa)} × 10${superscript(exponent)}`;
}

/** An ε for people: two decimals, two digits where it is small, always rounded up, ∞ as itself. */
export function showEpsilon(epsilon: number): string {
  if (epsilon === Infinity) return '∞';
  if (epsilon === 0) return '0';
  if (epsilon < 1e-4 || epsilon >= 1e5) return scientific(epsilon);
  return epsilon >= 0.1 ? up(epsilon, 2) : String(Number(up(epsilon, 1 - Math.floor(Math.log10(epsilon)))));
}

/** What is left of an ε: as an ε is shown, but rounded down. */
export function showEpsilonLeft(epsilon: number): string {
  const decimals = epsilon >= 0.0999 ? 2 : 4;
  return String(Number(rounded(Math.max(0, epsilon), decimals, Math.floor)));
}

/** A measured lower bound for people: rounded down, since more was not measured. */
export const showLowerBound = (epsilon: number): string =>
  `≥\u00a0${rounded(epsilon, epsilon < 0.1 ? 3 : 2, Math.floor)}`;

/** A δ for people: 0, or a power of ten with at most two digits before it, rounded up. */
export const showDelta = (delta: number): string =>
  delta === 0 ? '0' : delta >= 0.01 ? up(delta, 2) : scientific(delta);

/** A utility for people: three decimals, fewer where it is large. */
export function showUtility(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e5) return value.toExponential(2);
  return size >= 100 ? value.toFixed(0) : value.toFixed(3);
}

/** A share of the budget in whole per cent; never 100 before it is all gone. */
export const showShare = (share: number): string => `${String(share === 1 ? 100 : Math.floor(100 * share))} %`;

/** Grouped in threes by a narrow space, as in 10 000. */
export const showCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** Control characters and those that reorder or hide text: a label must not be able to disguise its line. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const DISGUISES = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A text from a message, on one line and no longer than `most` characters. */
export function showText(text: string, most = 80): string {
  const characters = Array.from(text.replace(DISGUISES, ' '));
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}
