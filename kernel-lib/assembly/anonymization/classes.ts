/**
 * Equivalence classes of rows, and Mondrian's partition. Plain references: src/anonymization/classes/plain.ts and search/mondrian-plain.ts.
 *
 * A row's key is `words` words of 32 bits, each made of bit fields, one a column, which hold the column's code.
 */

/** Overwrites one field of every key: `to[i] = from[i] ^ table[field of from[i]]`, at a stride of so many words. */
export function generalize(from: usize, to: usize, n: i32, stride: i32, shift: i32, mask: i32, table: usize): void {
  const step = <usize>stride << 2;
  for (let i = 0; i < n; i++) {
    const key = load<u32>(from);
    store<u32>(to, key ^ load<u32>(table + (<usize>((key >> shift) & mask) << 2)));
    from += step;
    to += step;
  }
}

@inline function mix(h: u32): u32 {
  h = (h ^ (h >> 16)) * 0x7feb352d;
  h = (h ^ (h >> 15)) * 0x846ca68b;
  return h ^ (h >> 16);
}

@inline function hash(key: usize, words: i32): u32 {
  let h = load<u32>(key);
  for (let w = 1; w < words; w++) h = mix(h) ^ load<u32>(key + (<usize>w << 2));
  return mix(h);
}

@inline function same(a: usize, b: usize, words: i32): bool {
  for (let w = 0; w < words; w++) if (load<u32>(a + (<usize>w << 2)) != load<u32>(b + (<usize>w << 2))) return false;
  return true;
}

/** Puts every class into cleared slots, after their number has doubled. */
function rehash(slots: usize, bits: i32, keys: usize, words: i32, classes: i32): void {
  const mask = (<u32>1 << bits) - 1;
  memory.fill(slots, 0, <usize>4 << bits);
  for (let c = 0; c < classes; c++) {
    let s = hash(keys + ((<usize>c * words) << 2), words) & mask;
    while (load<i32>(slots + (<usize>s << 2)) != 0) s = (s + 1) & mask;
    store<i32>(slots + (<usize>s << 2), c + 1);
  }
}

/** `group` where a key is one word and a count one number, as in most tables: without inner loops. */
function groupNarrow(keys: usize, counts: usize, n: i32, slots: usize, outKeys: usize, outCounts: usize, classOf: usize): i32 {
  let bits = 10;
  let mask = (<u32>1 << bits) - 1;
  let most = 1 << (bits - 1);
  memory.fill(slots, 0, <usize>4 << bits);
  let classes = 0;
  for (let at: usize = 0, end = <usize>n << 2; at < end; at += 4) {
    const key = load<u32>(keys + at);
    const count = counts == 0 ? 1 : load<i32>(counts + at);
    let s = mix(key) & mask;
    let c = load<i32>(slots + (<usize>s << 2));
    while (c != 0 && load<u32>(outKeys + (<usize>(c - 1) << 2)) != key) {
      s = (s + 1) & mask;
      c = load<i32>(slots + (<usize>s << 2));
    }
    if (c == 0) {
      store<u32>(outKeys + (<usize>classes << 2), key);
      store<i32>(outCounts + (<usize>classes << 2), count);
      c = ++classes;
      store<i32>(slots + (<usize>s << 2), c);
      if (classes > most) {
        bits++;
        mask = (<u32>1 << bits) - 1;
        most = 1 << (bits - 1);
        rehash(slots, bits, outKeys, 1, classes);
      }
    } else {
      const sum = outCounts + (<usize>(c - 1) << 2);
      store<i32>(sum, load<i32>(sum) + count);
    }
    if (classOf != 0) store<i32>(classOf + at, c - 1);
  }
  return classes;
}

/**
 * Adds up rows of equal keys. `counts` holds `lists` numbers a row; where it is 0, every row counts one.
 * Classes are numbered as they first occur; `classOf` (0: not wanted) gets each row's. There must be room for 2 n slots, rounded up to a power of two.
 */
export function group(
  keys: usize, counts: usize, n: i32, words: i32, lists: i32,
  slots: usize, outKeys: usize, outCounts: usize, classOf: usize,
): i32 {
  if (words == 1 && lists == 1) return groupNarrow(keys, counts, n, slots, outKeys, outCounts, classOf);
  let bits = 10;
  let mask = (<u32>1 << bits) - 1;
  let most = 1 << (bits - 1);
  memory.fill(slots, 0, <usize>4 << bits);
  const keyBytes = <usize>words << 2;
  const countBytes = <usize>lists << 2;
  let classes = 0;
  let key = keys;
  let count = counts;
  for (let i = 0; i < n; i++) {
    let s = hash(key, words) & mask;
    let c = load<i32>(slots + (<usize>s << 2));
    while (c != 0 && !same(outKeys + <usize>(c - 1) * keyBytes, key, words)) {
      s = (s + 1) & mask;
      c = load<i32>(slots + (<usize>s << 2));
    }
    if (c == 0) {
      const at = outKeys + <usize>classes * keyBytes;
      for (let w = 0; w < words; w++) store<u32>(at + (<usize>w << 2), load<u32>(key + (<usize>w << 2)));
      for (let l = 0; l < lists; l++) store<i32>(outCounts + <usize>classes * countBytes + (<usize>l << 2), 0);
      c = ++classes;
      store<i32>(slots + (<usize>s << 2), c);
      if (classes > most) {
        bits++;
        mask = (<u32>1 << bits) - 1;
        most = 1 << (bits - 1);
        rehash(slots, bits, outKeys, words, classes);
      }
    }
    const sum = outCounts + <usize>(c - 1) * countBytes;
    if (counts == 0) store<i32>(sum, load<i32>(sum) + 1);
    else for (let l = 0; l < lists; l++) {
      const p = sum + (<usize>l << 2);
      store<i32>(p, load<i32>(p) + load<i32>(count + (<usize>l << 2)));
    }
    if (classOf != 0) store<i32>(classOf + (<usize>i << 2), c - 1);
    key += keyBytes;
    count += countBytes;
  }
  return classes;
}

// ---- Mondrian (LeFevre, DeWitt and Ramakrishnan 2006). Records are `vectors` times eight u16 codes; unused ones are 0.

let rec: usize = 0, num: usize = 0, rec2: usize = 0, num2: usize = 0, hist: usize = 0, ends: usize = 0, weights: usize = 0, out: usize = 0;
let least: i32 = 1, vectors: i32 = 1, columns: i32 = 0, relaxed: bool = false, leaves: i32 = 0;

@inline function code(row: i32, column: i32): i32 {
  return <i32>load<u16>(rec + <usize>row * (<usize>vectors << 4) + (<usize>column << 1));
}

/** Lowest and highest code of every column: to `ends`, all lowest first. */
function bounds(from: i32, to: i32): void {
  const bytes = <usize>vectors << 4;
  for (let v = 0; v < vectors; v++) {
    let lo = i16x8.splat(-1), hi = i16x8.splat(0);
    const e = rec + <usize>to * bytes;
    for (let p = rec + <usize>from * bytes + (<usize>v << 4); p < e; p += bytes) {
      const x = v128.load(p);
      lo = i16x8.min_u(lo, x);
      hi = i16x8.max_u(hi, x);
    }
    v128.store(ends + (<usize>v << 4), lo);
    v128.store(ends + bytes + (<usize>v << 4), hi);
  }
}

/** Moves rows to their side; where a row goes is computed, so that no branch is mispredicted. */
function partition(from: i32, to: i32, column: i32, at: i32, left: i32, quota: i32): void {
  const bytes = <usize>vectors << 4;
  let p = from, q = from + left, equal = quota;
  for (let i = from; i < to; i++) {
    const c = code(i, column);
    const tie = i32(c == at) & i32(relaxed);
    const right = i32(c > at) | (tie & i32(equal <= 0));
    equal -= tie;
    const d = right ? q : p;
    const source = rec + <usize>i * bytes, target = rec2 + <usize>d * bytes;
    for (let v = 0; v < vectors; v++) v128.store(target + (<usize>v << 4), v128.load(source + (<usize>v << 4)));
    store<i32>(num2 + (<usize>d << 2), load<i32>(num + (<usize>i << 2)));
    q += right;
    p += 1 - right;
  }
  memory.copy(rec + <usize>from * bytes, rec2 + <usize>from * bytes, <usize>(to - from) * bytes);
  memory.copy(num + (<usize>from << 2), num2 + (<usize>from << 2), <usize>(to - from) << 2);
}

/** Splits rows [from, to) once; gives where the right side begins, or -1 where no column can be cut. */
function cut(from: i32, to: i32): i32 {
  const n = to - from;
  if (n < 2 * least) return -1;
  bounds(from, to);
  const high0 = ends + (<usize>vectors << 4);
  const triedAt = ends + (<usize>vectors << 5);
  memory.fill(triedAt, 0, <usize>columns);
  let best = 0;
  while (best >= 0) {
    best = -1;
    let width: f64 = 0, low = 0, high = 0;
    for (let a = 0; a < columns; a++) {
      if (load<u8>(triedAt + <usize>a)) continue;
      const l = <i32>load<u16>(ends + (<usize>a << 1)), h = <i32>load<u16>(high0 + (<usize>a << 1));
      const w = <f64>(h - l) * load<f64>(weights + (<usize>a << 3));
      if (w > width) { width = w; best = a; low = l; high = h; }
    }
    if (best < 0) continue;
    store<u8>(triedAt + <usize>best, 1);
    memory.fill(hist, 0, <usize>(high - low + 1) << 2);
    const bytes = <usize>vectors << 4, e = rec + <usize>to * bytes;
    for (let p = rec + <usize>from * bytes + (<usize>best << 1); p < e; p += bytes) {
      const h = hist + (<usize>(<i32>load<u16>(p) - low) << 2);
      store<i32>(h, load<i32>(h) + 1);
    }
    if (relaxed) {
      // Rows of the median's own value go to either side, so that each gets half.
      const half = n >> 1;
      let below = 0, v = low;
      while (below + load<i32>(hist + (<usize>(v - low) << 2)) < half) below += load<i32>(hist + (<usize>(v++ - low) << 2));
      partition(from, to, best, v, half, half - below);
      return from + half;
    }
    // The value at which the lower part comes nearest to half, with enough rows on both sides.
    let below = 0, at = -1, left = 0;
    for (let v = low; v < high; v++) {
      below += load<i32>(hist + (<usize>(v - low) << 2));
      if (below >= least && n - below >= least && (at < 0 || abs(2 * below - n) < abs(2 * left - n))) { at = v; left = below; }
      if (2 * below >= n && at >= 0) break;
    }
    if (at < 0) continue;
    partition(from, to, best, at, left, 0);
    return from + left;
  }
  return -1;
}

/** Recurses on the smaller side only, so that the depth stays below 32. */
function split(from: i32, to: i32): void {
  let middle = cut(from, to);
  while (middle >= 0) {
    if (middle - from < to - middle) { split(from, middle); from = middle; }
    else { split(middle, to); to = middle; }
    middle = cut(from, to);
  }
  store<i32>(out + (<usize>leaves << 2), from);
  leaves++;
}

/** Reorders records and their numbers so that classes are contiguous; their starts, in any order, go to `starts`; returns how many. */
export function mondrian(
  records: usize, numbers: usize, n: i32, vectorsOfRecord: i32, columnsOfRecord: i32, k: i32, isRelaxed: i32, weightOf: usize,
  scratchRecords: usize, scratchNumbers: usize, histogram: usize, extremes: usize, starts: usize,
): i32 {
  rec = records; num = numbers; rec2 = scratchRecords; num2 = scratchNumbers; hist = histogram; ends = extremes; weights = weightOf; out = starts;
  vectors = vectorsOfRecord; columns = columnsOfRecord; least = k; relaxed = isRelaxed != 0; leaves = 0;
  split(0, n);
  return leaves;
}
