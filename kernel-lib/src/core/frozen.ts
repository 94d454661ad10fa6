/** A deep copy of plain data, frozen: what was checked cannot be changed by whoever still holds the original, nor answer differently later. */
export function frozenCopy<Plain>(data: Plain): Plain {
  if (typeof data !== 'object' || data === null) return data;
  const copy = Array.isArray(data)
    ? data.map(frozenCopy)
    : Object.fromEntries(Object.entries(data).map(([name, value]) => [name, frozenCopy(value as unknown)]));
  return Object.freeze(copy) as Plain;
}
