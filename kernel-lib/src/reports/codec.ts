import * as v from 'valibot';
import { invalidArgument } from '../core/errors.js';
import { auditSchema } from './audit.js';
import { curveSchema } from './curve.js';
import { encryptionSchema } from './encryption.js';
import { federationSchema } from './federation.js';
import type { Report, ReportKind } from './report.js';
import { riskSchema } from './risk.js';
import type { Schema } from './schemas.js';
import { trainingSchema } from './training.js';

/** Every kind of report, with what checks it: the one list. A kind of {@link Report} that is missing here doesn't compile. */
const SCHEMAS: { readonly [Kind in ReportKind]: Schema<Extract<Report, { readonly kind: Kind }>> } = {
  curve: curveSchema,
  training: trainingSchema,
  audit: auditSchema,
  federation: federationSchema,
  risk: riskSchema,
  encryption: encryptionSchema,
};

/** The kinds of reports that can be shown beside a ledger. */
export const REPORT_KINDS = Object.freeze(Object.keys(SCHEMAS) as ReportKind[]);

const isKnown = (kind: unknown): kind is ReportKind => typeof kind === 'string' && Object.hasOwn(SCHEMAS, kind);

const kindOf = (report: unknown): unknown =>
  typeof report === 'object' && report !== null && 'kind' in report ? report.kind : undefined;

/** A report out of untrusted data, or undefined where it is none of a kind known here. Fields that a kind doesn't know are dropped. */
export function decodeReport(data: unknown): Report | undefined {
  const kind = kindOf(data);
  if (!isKnown(kind)) return undefined;
  const checked = v.safeParse(SCHEMAS[kind], data, { abortEarly: true });
  return checked.success ? checked.output : undefined;
}

/** The reports of a list that can be read, and the kinds of those that can't. */
export function decodeReports(data: readonly unknown[]): { reports: readonly Report[]; leftOut: readonly string[] } {
  const reports: Report[] = [];
  const leftOut = new Set<string>();
  for (const each of data) {
    const report = decodeReport(each);
    const kind = kindOf(each);
    if (report !== undefined) reports.push(report);
    else leftOut.add(typeof kind === 'string' ? kind.slice(0, 100) : '?');
  }
  return { reports, leftOut: [...leftOut] };
}

/** Checks a report before it is shown, for callers whose compiler does not; names the field that is wrong, and no value. */
export function checkReport(report: Report): Report {
  const kind = kindOf(report);
  if (!isKnown(kind)) throw invalidArgument('report.kind', `one of ${REPORT_KINDS.join(', ')}`);
  const checked = v.safeParse(SCHEMAS[kind], report, { abortEarly: true });
  if (checked.success) return Object.freeze(checked.output);
  const path = v.getDotPath(checked.issues[0]) ?? 'kind';
  throw invalidArgument(
    `report.${path}`,
    `as a ${kind} report has it: finite numbers in their ranges, short texts and lists`,
  );
}
