/** What a client sent is not taken; it is told why by a code, and the round goes on. */
export class Refused extends Error {
    status;
    code;
    name = 'Refused';
    constructor(
    /** The HTTP status: 404 not there, 409 not of this run or round, 422 of no use. */
    status, code, message) {
        super(message);
        this.status = status;
        this.code = code;
    }
}
//# sourceMappingURL=refused.js.map