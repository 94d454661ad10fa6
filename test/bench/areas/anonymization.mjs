// @ts-check
/**
 * Anonymisation on one core: searches on Adult (with EPSBOOK_DATA), Mondrian, class counts, personal data in text.
 * ARX 3.9.2's figures are constants, since ARX comes from no registry: warm best of its search alone, JDK 17, serial collector, one core of
 * a shared AMD EPYC; so are numpy's. pandas runs beside ours.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import {
  findPersonalData,
  hierarchyOf,
  kAnonymity,
  entropyLoss,
  mondrian,
  recodeLocally,
} from '../../../kernel-lib/dist/anonymization/index.js';
import { grouperOf } from '../../../kernel-lib/dist/anonymization/classes/kernel.js';
import { keyLayout, keysOf } from '../../../kernel-lib/dist/anonymization/classes/key-layout.js';
import { searchFullDomain } from '../../../kernel-lib/dist/anonymization/search/full-domain.js';
import { partition } from '../../../kernel-lib/dist/anonymization/search/partition.js';
import { problemOf } from '../../../kernel-lib/dist/anonymization/search/problem.js';
import { codedTable } from '../../../kernel-lib/dist/anonymization/table/coded-table.js';
import { environment } from '../peers/peers.mjs';
import { beside, median } from '../row.mjs';

/** @typedef {import('../row.mjs').Row} Row */

const folder = process.env['EPSBOOK_DATA'] ?? '';

/** Processor time of a call in seconds: on a shared machine wall time tells of the others. @param {() => unknown} action */
function cpu(action) {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** @param {() => () => unknown} prepare @param {number} runs */
const medianCpu = (prepare, runs) => median(Array.from({ length: runs }, () => cpu(prepare())));

/** @param {Iterator<unknown>} work */
function finish(work) {
  while (work.next().done !== true);
}

/** Rows of Adult with a tenth of the cells of other rows: the scaled table that ARX was measured on. @param {string[][]} rows @param {number} size */
function scaled(rows, size) {
  let state = 20261126;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return Array.from({ length: size }, () => {
    const drawn = Array.from({ length: 19 }, uniform);
    const at = (/** @type {number} */ share) => rows[Math.floor(rows.length * share)] ?? [];
    return at(drawn[0] ?? 0).map((cell, column) =>
      (drawn[1 + 2 * column] ?? 1) < 0.1 ? (at(drawn[2 + 2 * column] ?? 0)[column] ?? '') : cell,
    );
  });
}

/**
 * A table's codes without its texts: a million rows of these would be collected while others are timed.
 * @param {{ columns: string[], values: string[][] }} data
 */
function codesAlone(data) {
  const table = codedTable(data);
  const { rows, names } = table;
  const read = new Map(names.map((name) => [name, table.column(name)]));
  return {
    rows,
    names,
    /** @param {string} name */
    column(name) {
      const column = read.get(name);
      if (column === undefined) throw new Error(`no column ${name}`);
      return column;
    },
  };
}

/**
 * How many rows each class has, from codes: ours with the packing of keys, pandas' in the same run.
 * @param {import('../../../kernel-lib/dist/anonymization/table/coded-column.js').CodedColumn[]} columns
 * @param {number} size
 * @param {(line: string) => void} progress
 * @returns {Row}
 */
function classCounts(columns, size, progress) {
  const layout = keyLayout(columns.map(({ labels }) => labels.length));
  const grouper = grouperOf({ layout, capacity: size, lists: 1 });
  const codes = columns.map((column) => column.codes);
  const count = () => grouper.group({ length: size, keys: keysOf(codes, size, layout) }, [], false).length;
  count();
  const ours = medianCpu(() => count, 5);
  const python = environment(progress, 'anonymization.txt');
  const folder = mkdtempSync(path.join(tmpdir(), 'epsbook-bench-'));
  try {
    const file = path.join(folder, 'codes');
    writeFileSync(file, Buffer.concat(codes.map((column) => Buffer.from(Uint16Array.from(column).buffer))));
    const script = fileURLToPath(new URL('../peers/anonymization.py', import.meta.url));
    const { seconds, classes } = JSON.parse(
      execFileSync(python, [script, file, String(size), String(columns.length)], {
        encoding: 'utf8',
        env: { ...process.env, OMP_NUM_THREADS: '1' },
      }),
    );
    if (classes !== count()) throw new Error(`pandas finds ${String(classes)} classes`);
    return {
      ...beside({
        case: `class counts, ${String(size)} rows, ${String(columns.length)} columns`,
        ours,
        unit: 's',
        better: 'lower',
        peer: seconds,
        peerName: 'pandas groupby().size()',
      }),
      goal: 1.5,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The whole call, from texts to a recoded table; ARX's search alone is its peer, at the setting of `optimizeIterativeFast` that loses least.
 * @param {{ columns: string[], values: string[][] }} data
 * @param {Record<string, import('../../../kernel-lib/dist/anonymization/index.js').Hierarchy>} hierarchies
 * @returns {Promise<Row[]>}
 */
async function localRecoding(data, hierarchies) {
  const seconds = [];
  let penalty = 1;
  for (let run = 0; run < 5; run++) {
    const before = process.cpuUsage();
    ({ certaintyPenalty: penalty } = await recodeLocally(data, {
      quasiIdentifiers: hierarchies,
      models: [kAnonymity(5)],
    }));
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / 1e6);
  }
  const peerName = 'ARX 3.9.2 (constant)';
  return [
    beside({ case: 'local recoding, k = 5', ours: median(seconds), unit: 's', better: 'lower', peer: 3.5, peerName }),
    beside({ case: 'its penalty by hierarchies', ours: penalty, unit: 'NCP', better: 'lower', peer: 0.059, peerName }),
  ];
}

/**
 * @param {(line: string) => void} progress
 * @returns {Promise<Row[]>}
 */
export default async function anonymization(progress) {
  /** @type {Row[]} */
  const rows = [];
  progress('personal data');
  const texts = [
    '用户张三的手机号13812345678已绑定，邮箱zhangsan@example.com，请核对一下吧。',
    '订单202401150001234已发货，预计三天内送达，金额1280.50元，请您注意查收。',
    '他的身份证号是11010519491231002X，卡6222021234567890128，请保密哦。',
  ];
  for (let round = 0; round < 3000; round++) findPersonalData(texts[round % 3] ?? '');
  rows.push({
    case: 'personal data in a text of 40 characters',
    ours:
      1e6 *
      (medianCpu(
        () => () => {
          for (let round = 0; round < 3000; round++) findPersonalData(texts[round % 3] ?? '');
        },
        5,
      ) /
        3000),
    unit: 'µs',
    better: 'lower',
    limit: 25,
  });
  const file = path.join(folder, 'adult9.csv.gz');
  if (!existsSync(file)) {
    progress('Adult is not there (EPSBOOK_DATA): its rows are left out');
    return rows;
  }
  /** @type {string[][]} */
  const lines = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const [columns = [], ...values] = lines;
  /** @type {Record<string, string[][]>} */
  const hierarchyRows = JSON.parse(readFileSync(path.join(folder, 'adult_hierarchies.json'), 'utf8'));
  const hierarchies = Object.fromEntries(
    columns.map((column) => [column, hierarchyOf(hierarchyRows[column] ?? [], column)]),
  );
  for (const size of [30_162, 1_000_000]) {
    const isLarge = size > 100_000;
    const table = codesAlone({ columns, values: isLarge ? scaled(values, size) : values });
    for (const limit of [0, 0.04]) {
      const arx = isLarge ? (limit === 0 ? 0.56 : 11.2) : limit === 0 ? 0.044 : 0.62;
      progress(`${String(size)} rows, ${String(100 * limit)} % suppression`);
      const ours = medianCpu(
        () => {
          const problem = problemOf(table, {
            hierarchies,
            models: [kAnonymity(5)],
            loss: entropyLoss,
            suppressionLimit: limit,
          });
          return () => finish(searchFullDomain(problem));
        },
        isLarge ? 1 : 5,
      );
      rows.push(
        beside({
          case: `optimal search, k = 5, ${String(size)} rows, ${String(100 * limit)} % suppressed`,
          ours,
          unit: 's',
          better: 'lower',
          peer: arx,
          peerName: 'ARX 3.9.2 (constant)',
        }),
      );
    }
    progress(`${String(size)} rows, Mondrian and class counts`);
    const codes = columns.map((column) => table.column(column));
    const question = {
      columns: codes.map((column) => Uint16Array.from(column.codes)),
      weights: codes.map(({ labels }) => 1 / Math.max(1, labels.length - 1)),
      k: 5,
      relaxed: false,
    };
    rows.push(
      beside({
        case: `strict Mondrian, k = 5, ${String(size)} rows`,
        ours: medianCpu(() => () => partition(question), 3),
        unit: 's',
        better: 'lower',
        peer: isLarge ? 8.5 : 0.16,
        peerName: 'numpy (constant)',
      }),
    );
    if (!isLarge) {
      rows.push({
        case: 'its penalty by ranges',
        ours: mondrian({ columns, values }, { quasiIdentifiers: columns, k: 5 }).certaintyPenalty,
        unit: 'NCP',
        better: 'lower',
        limit: 0.0717,
      });
      progress('local recoding');
      rows.push(...(await localRecoding({ columns, values }, hierarchies)));
      continue;
    }
    rows.push(classCounts(codes, size, progress));
  }
  return rows;
}
