import type { Detector } from './span.js';
/** Chinese names after a cue, before a title, or where a sentence goes on as it does after a name. */
export declare const CHINESE_NAMES: Detector;
/** Names of syllables, parted by a dot. */
export declare const SYLLABIC_NAMES: Detector;
/** English names after a title or a phrase that announces one. */
export declare const ENGLISH_NAMES: Detector;
