// @ts-check
/**
 * A client as a process that breaks every rule before it takes part as it should: `{ id, url, key, misshapen }` as JSON in its argument.
 * Prints what became of each attempt, `{ tried, status, megabytes }`; then what any client prints. A misshapen update is all that it sends in a round.
 */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { joinFederation } from '../../../kernel-lib/dist/federated/server/index.js';
import { parsePrivateKey, signRequest } from '../../../kernel-lib/dist/federated/server/protocol/tokens.js';
import { WEIGHTS_TYPE } from '../../../kernel-lib/dist/federated/server/protocol/messages.js';
import { encodeWeights, layoutOf, weightsOf } from '../../../kernel-lib/dist/weights/index.js';
import { clientOf, model } from './federation.mjs';

const { id, key: pem, misshapen, url } = JSON.parse(process.argv[2] ?? '{}');
const key = parsePrivateKey(pem, 'key');
const MEGABYTE = Buffer.alloc(2 ** 20);
const GIGABYTE = 2 ** 30;
const JSON_TYPE = 'application/json';

/** @param {unknown} line */
const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
/** @param {string} path @param {Uint8Array} body */
const tokenFor = (path, body) => signRequest(id, key, 'federation', { method: 'POST', path, body });

/** @param {string} path @param {Uint8Array} body @param {string} type @param {string} [token] */
async function post(path, body, type, token) {
  const authorization = `Bearer ${token ?? (await tokenFor(path, body))}`;
  const answer = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { authorization, 'content-type': type },
    body: Buffer.from(body),
  });
  return { status: answer.status, text: await answer.text() };
}

/**
 * Sends a body of a gigabyte until the server has enough of it.
 * @param {string} path @param {string} type @param {Record<string, string | number>} headers
 */
async function sendGigabyte(path, type, headers) {
  const authorization = `Bearer ${await tokenFor(path, new Uint8Array())}`;
  /** @type {number | string} */
  let status = 'cut';
  let sent = 0;
  await new Promise((resolve) => {
    const asked = request(new URL(path, url), {
      method: 'POST',
      headers: { authorization, 'content-type': type, ...headers },
    });
    asked.on('response', (answer) => {
      status = answer.statusCode ?? 0;
      answer.resume();
    });
    asked.once('error', resolve).once('close', resolve);
    const write = () => {
      while (sent < GIGABYTE && !asked.destroyed) {
        sent += MEGABYTE.length;
        if (!asked.write(MEGABYTE)) return void asked.once('drain', write);
      }
      asked.end();
    };
    write();
  });
  return { status, megabytes: sent / MEGABYTE.length };
}

/** @param {readonly { name: string, shape: readonly number[] }[]} layers */
const zeros = (layers) => {
  const layout = layoutOf(layers);
  return encodeWeights(weightsOf(layout, new Float32Array(layout.size)));
};

const work = Buffer.from(JSON.stringify({ examples: 20, wait: 0 }));
/** Where an update of the round that is under way goes, once the client is asked for one. */
async function asked() {
  for (;;) {
    const told = JSON.parse((await post('/train', work, JSON_TYPE)).text);
    if (told.state === 'train')
      return (/** @type {object} */ change = {}) => {
        const query = { run: told.run, round: String(told.round), examples: '20', steps: '8', ...change };
        return `/aggregate?${String(new URLSearchParams(query))}`;
      };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const { layers } = model.layout;
const fitting = zeros(layers);

async function sendMisshapen() {
  for (const [tried, body] of /** @type {const} */ ([
    ['other layers', zeros([{ name: 'w', shape: [5] }])],
    ['another shape', zeros(layers.map(({ name, shape }) => ({ name, shape: [...shape, 1] })))],
    ['half an update', fitting.subarray(0, fitting.length / 2)],
    ['text', Buffer.from('weights')],
  ]))
    print({ tried, status: (await post((await asked())(), body, WEIGHTS_TYPE)).status });
}

async function sendWhatIsNotTaken() {
  const address = await asked();
  const once = await tokenFor('/train', work);
  await post('/train', work, JSON_TYPE, once);
  print({ tried: 'a replay', status: (await post('/train', work, JSON_TYPE, once)).status });
  for (const [tried, path] of /** @type {const} */ ([
    ["another run's update", address({ run: randomUUID() })],
    ['the update of a round to come', address({ round: '7' })],
    ['no rows', address({ examples: '-5' })],
  ]))
    print({ tried, status: (await post(path, fitting, WEIGHTS_TYPE)).status });
  for (const [what, path, type] of /** @type {const} */ ([
    ['weights', address(), WEIGHTS_TYPE],
    ['JSON', '/train', JSON_TYPE],
  ])) {
    const announced = await sendGigabyte(path, type, { 'content-length': GIGABYTE });
    print({ tried: `a gigabyte of ${what}, announced`, ...announced });
    print({ tried: `a gigabyte of ${what}, unannounced`, ...(await sendGigabyte(path, type, {})) });
  }
}

await (misshapen ? sendMisshapen() : sendWhatIsNotTaken());
const { counted } = await joinFederation({ url, id, key: pem, client: clientOf(id), patience: 15_000 });
print({ counted });
