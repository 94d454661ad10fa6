/** Words on the command line that mean nothing. */
export class UsageError extends Error {
    name = 'UsageError';
}
/** Whether an error is about the command line: ours, or that of Node's own parser. */
export const isUsageError = (error) => error instanceof UsageError ||
    (error instanceof TypeError && String(error.code).startsWith('ERR_PARSE_ARGS'));
//# sourceMappingURL=verb.js.map