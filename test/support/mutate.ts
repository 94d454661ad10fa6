/**
 * Replaces one member, somewhere inside, by something else. Each step of the path picks a key by its place, so that any path
 * of whole numbers leads somewhere.
 */
export function mutate(value: unknown, path: readonly number[], replacement: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return replacement;
  const keys = Object.keys(value);
  const key = keys[first % Math.max(1, keys.length)];
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  copy[key] = mutate(copy[key], rest, replacement);
  return copy;
}
