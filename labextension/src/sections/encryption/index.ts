import { section } from '../section.js';
import { encryptionFigure } from './figure.js';
import { EncryptionView } from './view.js';

/** Computations on encrypted data. */
export const encryptionSection = section({ kind: 'encryption', figureOf: encryptionFigure, View: EncryptionView });
