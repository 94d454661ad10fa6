import type { Report, ReportKind } from '../../kernel-lib/src/reports/index.js';

/** One report of each kind, as a notebook may show it. */
export const samples: { readonly [Kind in ReportKind]: Extract<Report, { readonly kind: Kind }> } = {
  curve: {
    kind: 'curve',
    label: 'logistic regression',
    utility: 'accuracy',
    measuredOn: '114 public rows',
    delta: 1e-6,
    points: [
      { epsilon: 0.1, mean: 0.83, low: 0.78, high: 0.87, runs: 20 },
      { epsilon: 1, mean: 0.945, low: 0.93, high: 0.955, runs: 20 },
      { epsilon: 8, mean: 0.965, low: 0.96, high: 0.972, runs: 20 },
    ],
    baselines: [
      { label: 'larger class', value: 0.627 },
      { label: 'without privacy', value: 0.975 },
    ],
  },
  training: {
    kind: 'training',
    label: 'digits',
    entry: '7',
    model: 'logistic regression',
    state: 'running',
    step: 840,
    steps: 1200,
    metrics: [
      {
        name: 'loss',
        measuredOn: 'debited',
        points: [
          [100, 1.31],
          [400, 0.72],
          [840, 0.51],
        ],
      },
      {
        name: 'accuracy',
        measuredOn: 'public rows',
        points: [
          [100, 0.71],
          [400, 0.92],
          [840, 0.951],
        ],
      },
      { name: 'training accuracy', measuredOn: 'private rows, not debited', points: [[840, 0.96]] },
    ],
  },
  audit: {
    kind: 'audit',
    label: '“exponential”, as printed',
    entry: '9',
    method: '10,000 pairs of draws',
    confidence: 0.95,
    delta: 1e-6,
    lowerBound: 10.4,
    claimed: 1,
  },
  federation: {
    kind: 'federation',
    label: 'five clinics',
    entry: '11',
    strategy: 'FedAvg, client-level DP',
    state: 'running',
    round: 12,
    rounds: 50,
    clients: [
      { id: 'north', state: 'sent', epsilon: 0.21 },
      { id: 'south', state: 'training' },
      { id: 'east', state: 'dropped' },
      { id: 'west', state: 'rejected' },
      { id: 'centre', state: 'waiting' },
    ],
    metrics: [
      {
        name: 'loss',
        measuredOn: 'public rows',
        points: [
          [1, 2.1],
          [6, 1.2],
          [12, 0.9],
        ],
      },
    ],
    notices: ['A robust rule costs accuracy where clients’ data differ.'],
  },
  risk: {
    kind: 'risk',
    label: 'adult, published',
    models: ['5-anonymity', '3-diversity'],
    before: { rows: 30162, classes: 20123, smallestClass: 1, prosecutor: 0.67, unique: 0.53, linked: 0.49 },
    after: { rows: 29950, classes: 412, smallestClass: 5, prosecutor: 0.014, unique: 0, linked: 0.011 },
    suppressedRows: 212,
    loss: { measure: 'normalised certainty penalty', value: 0.31 },
    doesNotProtectAgainst: [
      'whoever knows a sensitive value of somebody else in the class',
      'a second release of the same rows',
    ],
  },
  encryption: {
    kind: 'encryption',
    label: 'encrypted score',
    scheme: 'CKKS',
    securityBits: 128,
    keyHolder: 'the clinic',
    steps: [
      { operation: 'multiply', depthLeft: 3, scaleBits: 40, errorBits: -21.5, milliseconds: 2.1 },
      { operation: 'rotate and add', depthLeft: 3, scaleBits: 40, milliseconds: 6.4 },
      { operation: 'sigmoid, degree 3', depthLeft: 1, scaleBits: 40, milliseconds: 9.8 },
    ],
    bytesSent: 262_144,
    bytesReceived: 131_072,
  },
};
