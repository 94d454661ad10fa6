import { count as wholeNumber } from '../core/quantities.js';
import { outsideDomain, requireOptions } from '../core/errors.js';
import { processed } from '../mechanisms/mechanism.js';
import { boundToNumbers } from './binding.js';
import { describe } from './description.js';
import { ExactSums, LARGEST_TERM, withRounding } from '../sums/fixed-point.js';
import { parseClipNorm, parseColumns } from './moments.js';
import { numbers, parseMissing } from './cells.js';
/**
 * k-means by Lloyd's iterations with noisy sums and noisy sizes (Blum, Dwork, McSherry and Nissim 2005; Su et al. 2016).
 *
 * In each iteration a row adds (1, features) to the sums of its nearest centre: seen on [−1, 1] between the bounds and shortened to
 * B = `clipNorm`, sensitivity 1 + B√d in L1 and √(1 + B²) in L2, twice and √2 times that under `replace-one` (at least 2B). The
 * iterations are one measurement in parts that are chosen adaptively: their L1 sensitivities add up, and so do the squares in L2.
 * @param columns the columns by name, with their bounds
 * @example session.release('kinds of wine', kMeans({ alcohol: { lower: 11, upper: 15 } }, { clusters: 3 }), laplace({ epsilon: 2 }))
 */
export function kMeans(columns, options) {
    const features = parseColumns(columns, 'columns');
    requireOptions(options, '{ clusters: 3 }');
    const clusters = wholeNumber(options.clusters, 'clusters');
    const iterations = wholeNumber(options.iterations ?? 3, 'iterations');
    const clipNorm = parseClipNorm(options.clipNorm, features.length);
    const missing = parseMissing(options.missing);
    const measurement = sumsOfClusters(describe('k-means', { columns, ...options, iterations, clipNorm }), {
        iterations,
        clusters,
        columns: features.length,
        clipNorm,
    });
    const readUnits = (data) => shortenedRows(features.map(([name]) => numbers(data, name, missing)), features.map(([, scale]) => scale), clipNorm);
    return Object.freeze({
        description: measurement.description,
        bind(mechanism, context) {
            const bound = boundToNumbers(mechanism, measurement, context);
            const { deviation } = bound.noise;
            return processed(bound, (data) => {
                const units = readUnits(data);
                return (random) => {
                    let centers = startingCenters(clusters, features.length, clipNorm, random);
                    for (let iteration = 0; iteration < iterations; iteration++) {
                        const sums = bound.prepare(sumsAround(centers, units))(random);
                        centers = moved(centers, sums, deviation, clipNorm);
                    }
                    const bySize = [...centers].sort((first, second) => second.size - first.size);
                    return { value: clustering(bySize), accuracy: undefined };
                };
            });
        },
    });
    function clustering(centers) {
        return Object.freeze({
            columns: features.map(([name]) => name),
            centers: centers.map(({ at }) => at.map((unit, column) => features[column]?.[1].fromUnit(unit) ?? 0)),
            sizes: centers.map(({ size }) => size),
            assign(table) {
                const units = readUnits(table);
                if (units.length === 0)
                    throw outsideDomain('table', 'rows without missing values');
                return Array.from(nearestOfEach(units, centers));
            },
        });
    }
}
/** The sums and sizes of all iterations: a measurement in parts. */
function sumsOfClusters(description, of) {
    const { iterations, clipNorm } = of;
    const once = of.clusters * (of.columns + 1);
    const l1 = 1 + clipNorm * Math.sqrt(of.columns);
    const l2 = Math.sqrt(1 + clipNorm * clipNorm);
    return {
        description,
        dimension: iterations * once,
        integer: false,
        answer: (sums) => sums,
        sensitivity(relation, norm) {
            const replaced = relation === 'replace-one';
            if (norm === 'linf')
                return withGrid(replaced ? 2 : 1, once, norm);
            if (norm === 'l1')
                return iterations * withGrid(replaced ? 2 * l1 : l1, once, norm);
            const moved = replaced ? Math.max(Math.SQRT2 * l2, 2 * clipNorm) : l2;
            return Math.sqrt(iterations) * withGrid(moved, once, norm);
        },
    };
}
/** The rows that miss nothing, on [−1, 1] and shortened, one after the other. */
function shortenedRows(values, scales, clipNorm) {
    const units = new Float64Array((values[0]?.length ?? 0) * scales.length);
    let end = 0;
    for (let row = 0; row * scales.length < units.length; row++) {
        if (values.some((column) => Number.isNaN(column[row])))
            continue;
        const start = end;
        let squares = 0;
        for (const [column, scale] of scales.entries()) {
            const coordinate = scale.toUnit(values[column]?.[row] ?? 0);
            units[end++] = coordinate;
            squares += coordinate * coordinate;
        }
        const shortening = Math.min(1, clipNorm / Math.sqrt(squares));
        for (let at = start; at < end; at++)
            units[at] = (units[at] ?? 0) * shortening;
    }
    return units.subarray(0, end);
}
const withGrid = (length, dimension, norm) => withRounding(length * LARGEST_TERM, dimension, norm) / LARGEST_TERM;
function squaredDistance(first, second) {
    let total = 0;
    for (let column = 0; column < first.length; column++) {
        const difference = (first[column] ?? 0) - (second[column] ?? 0);
        total += difference * difference;
    }
    return total;
}
/** The number of the centre nearest to each row. */
function nearestOfEach(units, centers) {
    const width = centers[0]?.at.length ?? 1;
    const places = Float64Array.from(centers.flatMap(({ at }) => at));
    const nearest = new Uint32Array(units.length / width);
    for (let row = 0; row < nearest.length; row++) {
        let least = Infinity;
        for (let center = 0; center < centers.length; center++) {
            let distance = 0;
            for (let column = 0; column < width; column++) {
                const difference = (units[row * width + column] ?? 0) - (places[center * width + column] ?? 0);
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
/** For each centre the number of its nearest rows, and the sums of their coordinates. */
function sumsAround(centers, units) {
    const width = centers[0]?.at.length ?? 1;
    const sums = new ExactSums(centers.length * (width + 1));
    const terms = new Float64Array(width + 1);
    terms[0] = LARGEST_TERM;
    nearestOfEach(units, centers).forEach((center, row) => {
        for (let column = 0; column < width; column++)
            terms[column + 1] = Math.round((units[row * width + column] ?? 0) * LARGEST_TERM);
        sums.add(terms, center * (width + 1));
    });
    return sums.totals().map((total) => total / LARGEST_TERM);
}
/** Uniform on (−1, 1). Where clusters start is public, so that 32 bits are enough. */
function uniform(random) {
    const bytes = new Uint8Array(4);
    random.fill(bytes);
    return (new DataView(bytes.buffer).getUint32(0) + 0.5) / 2 ** 31 - 1;
}
/** How many points are drawn for each starting centre, of which the one farthest from the others is taken. */
const CANDIDATES = 20;
/** Starting centres that know nothing of the data: uniform, and apart from one another. */
function startingCenters(clusters, dimension, clipNorm, random) {
    const reach = clipNorm / Math.sqrt(dimension);
    const centers = [];
    while (centers.length < clusters) {
        const candidates = Array.from({ length: CANDIDATES }, () => Array.from({ length: dimension }, () => reach * uniform(random)));
        const apart = candidates.map((candidate) => Math.min(Infinity, ...centers.map(({ at }) => squaredDistance(candidate, at))));
        const farthest = candidates[apart.indexOf(Math.max(...apart))] ?? [];
        centers.push({ at: farthest, size: 0 });
    }
    return centers;
}
/** Fewer noise deviations than this of rows do not make a cluster. */
const LEAST_SIZE = 3;
/** How far apart the halves of a split cluster start, in shares of the clip norm. */
const SPLIT = 0.1;
/**
 * The centres moved to their noisy means; one whose cluster noise may have made up takes half of the largest cluster instead. Where noise may
 * have made all of them up, nothing is known but the bounds, and all go half of the way to the middle.
 */
function moved(centers, sums, deviation, clipNorm) {
    const width = (centers[0]?.at.length ?? 0) + 1;
    const least = Math.max(1, LEAST_SIZE * deviation);
    const found = centers.map(({ at }, index) => {
        const size = sums[index * width] ?? 0;
        if (size < least)
            return { at, size: 0 };
        const mean = at.map((_, column) => (sums[index * width + 1 + column] ?? 0) / size);
        const shortening = Math.min(1, clipNorm / Math.hypot(...mean));
        return { at: mean.map((coordinate) => coordinate * shortening), size };
    });
    if (found.every(({ size }) => size === 0)) {
        return found.map(({ at }) => ({ at: at.map((coordinate) => coordinate / 2), size: 0 }));
    }
    for (const [index, { size }] of found.entries()) {
        if (size > 0)
            continue;
        const largest = found.reduce((most, { size: other }, at) => (other > (found[most]?.size ?? 0) ? at : most), 0);
        const half = found[largest];
        if (half === undefined)
            break;
        const axis = index % (width - 1);
        const shifted = (by) => ({
            at: half.at.map((coordinate, column) => coordinate + (column === axis ? by * SPLIT * clipNorm : 0)),
            size: half.size / 2,
        });
        found[index] = shifted(1);
        found[largest] = shifted(-1);
    }
    return found;
}
//# sourceMappingURL=k-means.js.map