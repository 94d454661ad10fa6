import type { Detector } from './span.js';
/** Chinese addresses: from a province, a city, a district, or the road or estate alone, down to a house or a room. */
export declare const CHINESE_ADDRESSES: Detector;
