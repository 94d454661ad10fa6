/** Sums over a lattice of levels. Plain reference: src/anonymization/search/lattice.ts. */

/** Adds to each node's count that of the node one level lower in a column, from the lowest level on: `stride` nodes apart, `height` times. */
export function sumBelow(counts: usize, nodes: i32, stride: i32, height: i32): void {
  const back = <usize>stride << 2;
  const block = back * (height + 1);
  for (let start = counts, last = counts + (<usize>nodes << 2); start < last; start += block) {
    let node = start + back;
    const end = start + block;
    // Four at once where none of them is the lower one of another.
    if (stride >= 4)
      for (; node + 16 <= end; node += 16) v128.store(node, i32x4.add(v128.load(node), v128.load(node - back)));
    for (; node < end; node += 4) store<i32>(node, load<i32>(node) + load<i32>(node - back));
  }
}
