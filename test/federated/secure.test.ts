import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import {
  checkRoster,
  denseModel,
  fedAvg,
  federate,
  fleet,
  iidPartition,
  median,
  memberOf,
  newIdentity,
  robust,
  rowsOfEach,
  SecureClient,
  securePlan,
  secureSum,
  SecureServer,
  signRoster,
} from '../../kernel-lib/src/federated/index.js';
import { indexBytes, indicesBytes, packed, unpacked } from '../../kernel-lib/src/federated/secure/bytes.js';
import { newPrivateKey, rawPublic } from '../../kernel-lib/src/federated/secure/keys.js';
import { neighborsOf } from '../../kernel-lib/src/federated/secure/plan.js';
import { digits } from '../support/digits.js';

const authority = newPrivateKey('ed25519');

interface RoundOptions {
  readonly clients: number;
  readonly size?: number;
  readonly neighbors?: number;
  readonly threshold?: number;
  readonly consistency?: boolean;
  /** Send shares and nothing after; send a masked input and nothing after. */
  readonly lostEarly?: readonly number[];
  readonly lostLate?: readonly number[];
}

function parties({ clients, size = 5, neighbors, threshold, consistency = true }: RoundOptions) {
  const identities = Array.from({ length: clients }, (_, at) => newIdentity(`c${String(at)}`));
  const roster = signRoster(identities.map(memberOf), authority);
  checkRoster(roster, rawPublic(authority));
  const plan = securePlan({
    members: roster.members,
    size,
    round: '1',
    ...(neighbors !== undefined && { neighbors }),
    ...(threshold !== undefined && { threshold }),
  });
  return {
    plan,
    roster,
    server: new SecureServer(plan),
    each: identities.map((one) => new SecureClient(one, plan, { consistency })),
  };
}

const inputOf = (at: number, size: number): Uint32Array =>
  Uint32Array.from({ length: size }, (_, index) => 1000 * at + index * 7);

async function round(options: RoundOptions) {
  const { plan, server, each } = parties(options);
  const { lostEarly = [], lostLate = [] } = options;
  for (const client of each) server.takeShares(await client.shares());
  const masked = each.map((client, at) =>
    lostEarly.includes(at) ? undefined : client.masked(server.sealedFor(at), inputOf(at, plan.size)),
  );
  masked.forEach((bytes, at) => bytes && server.takeMasked(at, bytes));
  const staying = each
    .map((client, at) => ({ client, at }))
    .filter(({ at }) => !lostEarly.includes(at) && !lostLate.includes(at));
  for (const { client, at } of staying) server.takeVouchers(at, client.consistent(server.survivors()));
  for (const { client, at } of staying) server.takeUnmasking(at, client.unmask(server.vouchersFor(at)));
  const { sum, survivors } = await server.sum();
  const expected = new Uint32Array(plan.size);
  for (const at of survivors)
    inputOf(at, plan.size).forEach((value, index) => (expected[index] = (expected[index] ?? 0) + value));
  return { sum, expected, survivors, masked };
}

describe('secure aggregation', () => {
  it.each([
    ['all stay', { clients: 5 }],
    ['one is lost before its input', { clients: 5, lostEarly: [2] }],
    ['one is lost after its input', { clients: 6, lostLate: [0] }],
    ['as many as may be', { clients: 10, lostEarly: [0, 4], lostLate: [9] }],
    ['without the consistency round', { clients: 4, consistency: false, lostEarly: [1] }],
    ['neighbours on a ring', { clients: 30, neighbors: 10, threshold: 6, lostEarly: [3, 17], lostLate: [20] }],
  ])('gives the sum of those that stay, and nothing else: %s', async (_, options: RoundOptions) => {
    const { sum, expected, survivors, masked } = await round(options);
    expect(sum).toEqual(expected);
    expect(survivors.length).toBe(options.clients - (options.lostEarly?.length ?? 0));
    masked.forEach((bytes, at) => {
      if (bytes !== undefined) expect(new Uint32Array(bytes.buffer)).not.toEqual(inputOf(at, 5));
    });
  });

  it('gives up below the threshold, and never gives a sum that is wrong', async () => {
    await expect(round({ clients: 6, lostLate: [0, 1] })).rejects.toThrow('fewer clients than the threshold vouch');
    await expect(round({ clients: 6, lostLate: [0, 1], consistency: false })).rejects.toMatchObject({
      code: 'too-few-updates',
    });
    await expect(round({ clients: 6, lostEarly: [0, 1, 2] })).rejects.toThrow(
      'fewer clients than the threshold have stayed',
    );
  });

  it('is not helped by clients against a server that shows them different lists', async () => {
    const { server, each } = parties({ clients: 6 });
    for (const client of each) server.takeShares(await client.shares());
    each.forEach((client, at) => server.takeMasked(at, client.masked(server.sealedFor(at), inputOf(at, 5))));
    const all = server.survivors();
    each.forEach((client, at) =>
      server.takeVouchers(at, client.consistent(at === 0 ? indicesBytes([0, 1, 2, 3, 4]) : all)),
    );
    for (const at of [0, 1])
      expect(() => (each[at] as SecureClient).unmask(server.vouchersFor(at))).toThrow(
        'neighbours must vouch for the list that this client was shown',
      );
  });

  it('takes no voucher that was sent to another, back, or in another round', async () => {
    const masked = async () => {
      const { server, each } = parties({ clients: 4 });
      for (const client of each) server.takeShares(await client.shares());
      each.forEach((client, at) => server.takeMasked(at, client.masked(server.sealedFor(at), inputOf(at, 5))));
      const sent = each.map((client) => client.consistent(server.survivors()));
      return { server, each, sent };
    };
    const bytesOf = (message: Uint8Array, to: number): Uint8Array => {
      const parts = unpacked(message);
      return parts[1 + parts.findIndex((part, at) => at % 2 === 0 && part[0] === to)] ?? new Uint8Array();
    };
    const other = await masked();
    const vouchers: Record<string, (sent: readonly Uint8Array[]) => Uint8Array> = {
      'for client 2': (sent) => bytesOf(sent[1] as Uint8Array, 2),
      'its own': (sent) => bytesOf(sent[0] as Uint8Array, 1),
      'of another round': () => bytesOf(other.sent[1] as Uint8Array, 0),
      'cut off': (sent) => bytesOf(sent[1] as Uint8Array, 0).subarray(1),
    };
    for (const voucher of Object.values(vouchers)) {
      const { each, sent } = await masked();
      const given = packed([indexBytes(1), voucher(sent)]);
      expect(() => (each[0] as SecureClient).unmask(given)).toThrow('neighbours must vouch');
    }
    const { server, sent } = await masked();
    server.takeVouchers(1, sent[1] as Uint8Array);
    expect(() => server.takeVouchers(1, sent[1] as Uint8Array)).toThrow('vouches once');
  });

  it('refuses what is repeated, out of order, forged, cut off, or of another round', async () => {
    const { server, each, plan } = parties({ clients: 4 });
    const [first, second] = each as [SecureClient, SecureClient];
    expect(() => first.masked(new Uint8Array(), new Uint32Array(5))).toThrow('in order');
    const shares = await first.shares();
    await expect(first.shares()).rejects.toThrow('in order');
    server.takeShares(shares);
    expect(() => server.takeShares(shares)).toThrow('shares come once');
    expect(() => server.takeShares(shares.subarray(0, 50))).toThrow('secure aggregation');
    expect(() => server.takeMasked(1, new Uint8Array(20))).toThrow('after the shares');
    for (const client of each.slice(1)) server.takeShares(await client.shares());
    const sealed = server.sealedFor(1);
    const forged = sealed.slice();
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    expect(() => second.masked(forged, new Uint32Array(5))).toThrow('sealed by the neighbour');
    const other = parties({ clients: 4 });
    await (other.each[1] as SecureClient).shares();
    expect(() => (other.each[1] as SecureClient).masked(sealed, new Uint32Array(5))).toThrow('sealed by the neighbour');
    expect(unpacked(shares).length).toBe(2 + plan.neighbors);
    for (const bytes of [[1], [1, 0, 0, 0], [255, 255, 255, 255, 1]])
      expect(() => unpacked(Uint8Array.from(bytes))).toThrow('whole');
  });

  it('trusts a roster only with the authority’s signature', () => {
    const members = [newIdentity('a'), newIdentity('b'), newIdentity('c')].map(memberOf);
    const roster = signRoster(members, authority);
    expect(() => checkRoster(roster, rawPublic(newPrivateKey('ed25519')))).toThrow('signed by the authority');
    const swapped = { ...roster, members: [members[1], members[0], members[2]] as typeof members };
    expect(() => checkRoster(swapped, rawPublic(authority))).toThrow('signed by the authority');
    expect(() => securePlan({ members, size: 3, round: '1', threshold: 1 })).toThrow('threshold');
    expect(() => securePlan({ members: members.slice(1), size: 3, round: '1' })).toThrow('members.length');
  });

  it('has neighbours on both sides, whom the order of the roster does not tell', () => {
    const members = Array.from({ length: 20 }, (_, at) => memberOf(newIdentity(`c${String(at)}`)));
    const neighbors = neighborsOf(securePlan({ members, size: 1, round: '1', neighbors: 6 }));
    neighbors.forEach((list, one) => {
      expect(list.length).toBe(6);
      for (const other of list) expect(neighbors[other]).toContain(one);
    });
    const next = neighbors.filter((list, one) => list.includes((one + 1) % 20)).length;
    expect(next).toBeLessThan(16);
  });
});

describe('a federation under a secure sum', () => {
  const { train, test } = digits();
  const model = denseModel({ widths: [64, 10], loss: 'cross-entropy', zeros: true });
  const rows = rowsOfEach(train, iidPartition(train.count, { clients: 6, random: seededRandom(1) }));
  const options = { model, rounds: 2, local: { epochs: 2, learningRate: 0.5 }, random: seededRandom(2) };
  const clients = fleet({ model, rows }).clients;

  it('learns what it learns in the open, with a client lost on the way', async () => {
    const lossy = clients.map((client, at) =>
      at === 5 ? { ...client, train: () => Promise.reject(new Error('gone')) } : client,
    );
    const open = await federate({ ...options, clients: lossy, strategy: fedAvg(), random: seededRandom(2) });
    const secure = await federate({
      ...options,
      clients: lossy,
      strategy: fedAvg(),
      aggregator: secureSum({ greatestWeight: 300 }),
      random: seededRandom(2),
    });
    secure.weights.values.forEach((value, at) =>
      expect(Math.abs(value - (open.weights.values[at] ?? NaN))).toBeLessThan(1e-4),
    );
    expect(model.evaluate(secure.weights, test).accuracy).toBeGreaterThan(0.85);
    expect(secure.report.notices.join()).toContain('the server sees only the sum');
  });

  it('refuses rules that need single updates, unless they run on groups, and says so', async () => {
    const strategy = robust({ rule: median({ byzantine: 1 }) });
    const refused = (async () => federate({ ...options, clients, strategy, aggregator: secureSum() }))();
    await expect(refused).rejects.toThrow(
      'median, f = 1 compares single updates, which secure sum does not show; let it sum in groups',
    );
    const many = rowsOfEach(train, iidPartition(train.count, { clients: 12, random: seededRandom(1) }));
    const { report } = await federate({
      ...options,
      clients: fleet({ model, rows: many }).clients,
      strategy,
      aggregator: secureSum({ groups: 3 }),
    });
    expect(report.notices.join()).toContain('the rule tolerates so many groups in which anybody lies');
  });
});
