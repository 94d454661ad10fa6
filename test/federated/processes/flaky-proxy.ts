import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';

export interface FlakyProxy {
  readonly url: string;
  /** How many connections were cut. */
  readonly cut: () => number;
  close(): Promise<void>;
}

/** Passes connections on to a port, each begun after a delay of its own, so that they overtake each other; some are cut in the middle. */
export async function flakyProxy(port: number, seed: number): Promise<FlakyProxy> {
  const random = seededRandom(seed);
  const word = new Uint8Array(2);
  const draw = (below: number): number => {
    random.fill(word);
    return (((word[0] as number) << 8) | (word[1] as number)) % below;
  };
  let cut = 0;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    sockets.add(client);
    const server = connect({ port, host: '127.0.0.1' });
    sockets.add(server);
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on('error', end).on('close', end);
    // One in three is cut after some bytes, of the question or of the answer.
    let left = draw(3) === 0 ? draw(2_000) : Infinity;
    const pass = (from: Socket, to: Socket): void => {
      from.on('data', (bytes: Buffer) => {
        left -= bytes.length;
        if (left > 0) {
          to.write(bytes);
          return;
        }
        cut++;
        to.write(bytes.subarray(0, bytes.length >> 1), end);
      });
    };
    setTimeout(() => {
      pass(client, server);
      pass(server, client);
    }, draw(60));
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`,
    cut: () => cut,
    async close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
