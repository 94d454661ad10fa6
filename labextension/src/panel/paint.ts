/** The name of the measure between a ledger's arrival and its being on the screen; see the browser's performance panel. */
const MESSAGE_TO_PAINT = 'epsbook: message to paint';

/** Records, for profiling, how long it took from `receivedAt` until the browser has painted what is on the page now. */
export function measurePaint(receivedAt: number): void {
  requestAnimationFrame(() => {
    // A task queued in the frame runs after the frame was painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      performance.clearMeasures(MESSAGE_TO_PAINT);
      performance.measure(MESSAGE_TO_PAINT, { start: receivedAt, end: performance.now() });
    };
    port2.postMessage(undefined);
  });
}
