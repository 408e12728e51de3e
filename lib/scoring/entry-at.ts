/** The entry at a place that must exist. Throws a RangeError otherwise, which is a fault of the caller. */
export function entryAt<T>(list: ArrayLike<T>, at: number): T {
  const entry = list[at];
  if (entry === undefined) throw new RangeError(`There is no entry ${at} in a list of ${list.length}.`);
  return entry;
}
