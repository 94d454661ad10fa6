import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrivacyError } from '../../kernel-lib/src/core/index.js';
import {
  checkReport,
  decodeReport,
  decodeReports,
  REPORT_KINDS,
  type ReportKind,
} from '../../kernel-lib/src/reports/index.js';
import { samples } from './samples.js';

describe('a report', () => {
  it.each(REPORT_KINDS)('of the kind %s comes back from JSON as it was', (kind) => {
    const report = samples[kind];
    expect(decodeReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(checkReport(report)).toEqual(report);
  });

  it('loses fields that its kind does not know, and is dropped where one of its own is wrong', () => {
    expect(decodeReport({ ...samples.audit, answer: 31337 })).toEqual(samples.audit);
    expect(decodeReport({ ...samples.audit, lowerBound: -1 })).toBeUndefined();
    expect(decodeReport({ ...samples.audit, lowerBound: Infinity })).toBeUndefined();
    expect(decodeReport({ ...samples.training, metrics: [{ name: 'loss' }] })).toBeUndefined();
  });

  it('of no kind, of an unknown one or of a name all objects have is none', () => {
    for (const kind of ['weather', 'constructor', 'toString', '__proto__', '', 7, undefined]) {
      expect(decodeReport({ ...samples.curve, kind })).toBeUndefined();
    }
    expect(decodeReports([samples.risk, { kind: 'weather' }])).toEqual({
      reports: [samples.risk],
      leftOut: ['weather'],
    });
  });

  it('or nothing comes of whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...REPORT_KINDS), (data, kind) => {
        const report = decodeReport(typeof data === 'object' ? { ...data, kind } : data);
        expect(report === undefined || report.kind === kind).toBe(true);
      }),
    );
  });

  it('is checked before it is shown, by the name of its field and without its value', () => {
    const wrong = { ...samples.training, metrics: [{ ...samples.training.metrics[0], points: [[1, NaN]] }] };
    try {
      checkReport(wrong as never);
      expect.unreachable('a metric that is not a number');
    } catch (error) {
      expect(error).toBeInstanceOf(PrivacyError);
      expect(error).toMatchObject({ code: 'invalid-argument', details: { argument: 'report.metrics.0.points.0.1' } });
    }
    expect(() => checkReport({ kind: 'weather' } as never)).toThrow('report.kind must be one of curve, training');
  });

  it('has a sample here for every kind', () => {
    const kinds: readonly ReportKind[] = REPORT_KINDS;
    expect(Object.keys(samples)).toEqual(expect.arrayContaining([...kinds]));
  });
});
