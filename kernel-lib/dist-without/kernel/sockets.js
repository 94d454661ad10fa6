/**
 * Keeps messages from getting lost.
 *
 * zeromq.js 6 lets a socket send 512 times without a pause; the next send is put off, and those after it throw EBUSY,
 * which tslab does not catch: they are gone, the message that ends the cell among them. With no time to wait and no high
 * water mark every send is handed over at once. Both must be set before the socket is bound.
 */
export function mendSockets({ ZmqServer: { prototype: server } }) {
    const bindSocket = server.bindSocket;
    server.bindSocket = async function (socket, port) {
        socket.sendTimeout = 0;
        socket.sendHighWaterMark = 0;
        await bindSocket.call(this, socket, port);
    };
}
//# sourceMappingURL=sockets.js.map