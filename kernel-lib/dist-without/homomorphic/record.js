/** Collects the operations of a circuit, for a report. Repeated ones are merged once there are many. */
export class CircuitRecord {
    #steps = [];
    add(step) {
        this.#steps.push(step);
    }
    /** The report, with at most `most` steps: runs of one operation at one depth are added up. */
    report(scheme, securityBits, options, most = 200) {
        const merged = [];
        for (const step of this.#steps) {
            const last = merged.at(-1);
            if (this.#steps.length > most &&
                last?.step.operation === step.operation &&
                last.step.depthLeft === step.depthLeft) {
                last.step = { ...step, milliseconds: last.step.milliseconds + step.milliseconds };
                last.count++;
            }
            else
                merged.push({ step, count: 1 });
        }
        const steps = merged.map(({ count, step }) => count === 1 ? step : { ...step, operation: `${step.operation} × ${count}` });
        const { bytesReceived = 0, bytesSent = 0, keyHolder, label } = options;
        return {
            kind: 'encryption',
            label,
            scheme,
            securityBits,
            keyHolder,
            steps: steps.slice(-most),
            bytesSent,
            bytesReceived,
        };
    }
}
//# sourceMappingURL=record.js.map