/** How numbers and findings are put into words. */
export {
  showCount,
  showDelta,
  showEpsilon,
  showLowerBound,
  showMoment,
  showShare,
  showText,
  showUtility,
} from './numbers.js';
export { explained, TERMS, type Term } from './terms.js';
export { Words, type Notice } from './words.js';
