/** A deep copy of plain data, frozen: what was checked cannot be changed by whoever still holds the original, nor answer differently later. */
export declare function frozenCopy<Plain>(data: Plain): Plain;
