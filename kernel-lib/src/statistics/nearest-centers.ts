/** The square of the distance of two points. */
export function squaredDistance(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let total = 0;
  for (let column = 0; column < first.length; column++) {
    const difference = (first[column] ?? 0) - (second[column] ?? 0);
    total += difference * difference;
  }
  return total;
}

/**
 * The number of the centre nearest to each point.
 * @param points one after the other, each of as many numbers as a centre
 */
export function nearestOfEach(points: Float64Array, centers: readonly (readonly number[])[]): Uint32Array {
  const width = centers[0]?.length ?? 1;
  const places = Float64Array.from(centers.flat());
  const nearest = new Uint32Array(points.length / width);
  for (let row = 0; row < nearest.length; row++) {
    let least = Infinity;
    for (let center = 0; center < centers.length; center++) {
      let distance = 0;
      for (let column = 0; column < width; column++) {
        const difference = (points[row * width + column] ?? 0) - (places[center * width + column] ?? 0);
        distance += difference * difference;
      }
      if (distance < least) {
        nearest[row] = center;
        least = distance;
      }
    }
  }
  return nearest;
}
