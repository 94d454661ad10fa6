/** The row that was to be written is there already: another process was first. */
export class Conflict extends Error {
    name = 'Conflict';
}
//# sourceMappingURL=connection.js.map