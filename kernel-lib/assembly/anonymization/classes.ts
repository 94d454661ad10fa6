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

/** The slots of a call: where they are, one less than how many, and the most classes before they double. A slot holds a class's number plus 1. */
let slotsAt: usize = 0, mask: u32 = 0, most: i32 = 0;

/** Clears so many slots, a power of two. */
function clear(slots: usize, count: i32): void {
  slotsAt = slots;
  mask = count - 1;
  most = count >> 1;
  memory.fill(slots, 0, <usize>count << 2);
}

/** Doubles the slots, and puts every class into one again. */
function grow(keys: usize, words: i32, classes: i32): void {
  clear(slotsAt, (mask + 1) << 1);
  for (let c = 0; c < classes; c++) {
    let s = hash(keys + ((<usize>c * words) << 2), words) & mask;
    while (load<i32>(slotsAt + (<usize>s << 2)) != 0) s = (s + 1) & mask;
    store<i32>(slotsAt + (<usize>s << 2), c + 1);
  }
}

/** `group` where a key is one word and a count one number, as in most tables: without inner loops. */
function groupNarrow(keys: usize, counts: usize, n: i32, outKeys: usize, outCounts: usize, classOf: usize): i32 {
  let classes = 0;
  for (let at: usize = 0, end = <usize>n << 2; at < end; at += 4) {
    const key = load<u32>(keys + at);
    const count = counts == 0 ? 1 : load<i32>(counts + at);
    let s = mix(key) & mask;
    let c = load<i32>(slotsAt + (<usize>s << 2));
    while (c != 0 && load<u32>(outKeys + (<usize>(c - 1) << 2)) != key) {
      s = (s + 1) & mask;
      c = load<i32>(slotsAt + (<usize>s << 2));
    }
    if (c == 0) {
      store<u32>(outKeys + (<usize>classes << 2), key);
      store<i32>(outCounts + (<usize>classes << 2), count);
      c = ++classes;
      store<i32>(slotsAt + (<usize>s << 2), c);
      if (classes > most) grow(outKeys, 1, classes);
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
  clear(slots, 1024);
  if (words == 1 && lists == 1) return groupNarrow(keys, counts, n, outKeys, outCounts, classOf);
  const keyBytes = <usize>words << 2;
  const countBytes = <usize>lists << 2;
  let classes = 0;
  let key = keys;
  let count = counts;
  for (let i = 0; i < n; i++) {
    let s = hash(key, words) & mask;
    let c = load<i32>(slotsAt + (<usize>s << 2));
    while (c != 0 && !same(outKeys + <usize>(c - 1) * keyBytes, key, words)) {
      s = (s + 1) & mask;
      c = load<i32>(slotsAt + (<usize>s << 2));
    }
    if (c == 0) {
      const at = outKeys + <usize>classes * keyBytes;
      for (let w = 0; w < words; w++) store<u32>(at + (<usize>w << 2), load<u32>(key + (<usize>w << 2)));
      for (let l = 0; l < lists; l++) store<i32>(outCounts + <usize>classes * countBytes + (<usize>l << 2), 0);
      c = ++classes;
      store<i32>(slotsAt + (<usize>s << 2), c);
      if (classes > most) grow(outKeys, words, classes);
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

// ---- Mondrian (LeFevre, DeWitt and Ramakrishnan 2006). Records are `vectors` times sixteen codes of a byte (T = u8), or eight of two
// (T = u16); unused ones are 0.

let rec: usize = 0, num: usize = 0, rec2: usize = 0, num2: usize = 0, hist: usize = 0, ends: usize = 0, weights: usize = 0, out: usize = 0;
let least: i32 = 1, vectors: i32 = 1, columns: i32 = 0, relaxed: bool = false, leaves: i32 = 0;

@inline function at<T>(address: usize, column: i32): i32 {
  return <i32>load<T>(address + <usize>column * sizeof<T>());
}

/** Lowest and highest code of every column: to `ends`, all lowest first. */
function bounds<T>(from: i32, to: i32): void {
  const bytes = <usize>vectors << 4;
  for (let v = 0; v < vectors; v++) {
    let lo = v128.splat<T>(<T>-1), hi = v128.splat<T>(0);
    const e = rec + <usize>to * bytes;
    for (let p = rec + <usize>from * bytes + (<usize>v << 4); p < e; p += bytes) {
      const x = v128.load(p);
      lo = v128.min<T>(lo, x);
      hi = v128.max<T>(hi, x);
    }
    v128.store(ends + (<usize>v << 4), lo);
    v128.store(ends + bytes + (<usize>v << 4), hi);
  }
}

/**
 * Moves rows to their side. Both sides get every row, and only the right one's place moves on, so that no branch is mispredicted: the left
 * side in place, since it never overtakes what is read; the right one beside, from where it is copied.
 */
function partition<T>(from: i32, to: i32, column: i32, median: i32, quota: i32): void {
  const bytes = <usize>vectors << 4;
  let equal = quota;
  let left = rec + <usize>from * bytes, right = rec2;
  let leftNumber = num + (<usize>from << 2), rightNumber = num2;
  let number = leftNumber;
  for (let row = left, end = rec + <usize>to * bytes; row < end; row += bytes) {
    const c = at<T>(row, column);
    const tie = i32(c == median) & i32(relaxed);
    const goesRight = <usize>(i32(c > median) | (tie & i32(equal <= 0)));
    equal -= tie;
    for (let v: usize = 0; v < bytes; v += 16) {
      const x = v128.load(row + v);
      v128.store(left + v, x);
      v128.store(right + v, x);
    }
    const n = load<i32>(number);
    store<i32>(leftNumber, n);
    store<i32>(rightNumber, n);
    left += (1 - goesRight) * bytes;
    right += goesRight * bytes;
    leftNumber += (1 - goesRight) << 2;
    rightNumber += goesRight << 2;
    number += 4;
  }
  memory.copy(left, rec2, right - rec2);
  memory.copy(leftNumber, num2, rightNumber - num2);
}

/** Splits rows [from, to) once; gives where the right side begins, or -1 where no column can be cut. */
function cut<T>(from: i32, to: i32): i32 {
  const n = to - from;
  if (n < 2 * least) return -1;
  bounds<T>(from, to);
  const high0 = ends + (<usize>vectors << 4);
  const triedAt = ends + (<usize>vectors << 5);
  memory.fill(triedAt, 0, <usize>columns);
  let best = 0;
  while (best >= 0) {
    best = -1;
    let width: f64 = 0, low = 0, high = 0;
    for (let a = 0; a < columns; a++) {
      if (load<u8>(triedAt + <usize>a)) continue;
      const l = at<T>(ends, a), h = at<T>(high0, a);
      const w = <f64>(h - l) * load<f64>(weights + (<usize>a << 3));
      if (w > width) { width = w; best = a; low = l; high = h; }
    }
    if (best < 0) continue;
    store<u8>(triedAt + <usize>best, 1);
    memory.fill(hist, 0, <usize>(high - low + 1) << 2);
    const bytes = <usize>vectors << 4, e = rec + <usize>to * bytes;
    for (let p = rec + <usize>from * bytes; p < e; p += bytes) {
      const h = hist + (<usize>(at<T>(p, best) - low) << 2);
      store<i32>(h, load<i32>(h) + 1);
    }
    if (relaxed) {
      // Rows of the median's own value go to either side, so that each gets half.
      const half = n >> 1;
      let below = 0, v = low;
      while (below + load<i32>(hist + (<usize>(v - low) << 2)) < half) below += load<i32>(hist + (<usize>(v++ - low) << 2));
      partition<T>(from, to, best, v, half - below);
      return from + half;
    }
    // The value at which the lower part comes nearest to half, with enough rows on both sides.
    let below = 0, median = -1, left = 0;
    for (let v = low; v < high; v++) {
      below += load<i32>(hist + (<usize>(v - low) << 2));
      if (below >= least && n - below >= least && (median < 0 || abs(2 * below - n) < abs(2 * left - n))) { median = v; left = below; }
      if (2 * below >= n && median >= 0) break;
    }
    if (median < 0) continue;
    partition<T>(from, to, best, median, 0);
    return from + left;
  }
  return -1;
}

/** Recurses on the smaller side only, so that the depth stays below 32. */
function split<T>(from: i32, to: i32): void {
  let middle = cut<T>(from, to);
  while (middle >= 0) {
    if (middle - from < to - middle) { split<T>(from, middle); from = middle; }
    else { split<T>(middle, to); to = middle; }
    middle = cut<T>(from, to);
  }
  store<i32>(out + (<usize>leaves << 2), from);
  leaves++;
}

/** Reorders records and their numbers so that classes are contiguous; their starts, in any order, go to `starts`; returns how many. */
export function mondrian(
  records: usize, numbers: usize, n: i32, codeBytes: i32, vectorsOfRecord: i32, columnsOfRecord: i32, k: i32, isRelaxed: i32, weightOf: usize,
  scratchRecords: usize, scratchNumbers: usize, histogram: usize, extremes: usize, starts: usize,
): i32 {
  rec = records; num = numbers; rec2 = scratchRecords; num2 = scratchNumbers; hist = histogram; ends = extremes; weights = weightOf; out = starts;
  vectors = vectorsOfRecord; columns = columnsOfRecord; least = k; relaxed = isRelaxed != 0; leaves = 0;
  if (codeBytes == 1) split<u8>(0, n);
  else split<u16>(0, n);
  return leaves;
}
