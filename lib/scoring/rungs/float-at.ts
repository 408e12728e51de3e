/**
 * The number at a place of a flat array, for loops over whole portfolios; 0 outside. Kept apart from `entryAt`, and
 * this short, because only then is it compiled to a plain load: it sees one kind of array and throws nothing.
 */
export const floatAt = (list: Float64Array, at: number): number => list[at] ?? 0;
