/** A deep copy of plain data, frozen: what was checked cannot be changed by whoever still holds the original, nor answer differently later. */
export function frozenCopy<Plain>(data: Plain): Plain {
  if (typeof data !== 'object' || data === null) return data;
  const copy = Array.isArray(data)
    ? Array.from({ length: data.length }, (_, index) => frozenCopy((data as readonly unknown[])[index]))
    : Object.fromEntries(Object.entries(data).map(([name, value]) => [name, frozenCopy(value as unknown)]));
  return Object.freeze(copy) as Plain;
}
