import { section } from '../section.js';
import { federationFigure } from './figure.js';
import { FederationView } from './view.js';

/** Federated runs: rounds, clients, figures. */
export const federationSection = section({ kind: 'federation', figureOf: federationFigure, View: FederationView });
