/** One value for every key of a closed list, typed by that list. */
export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  const record: Partial<Record<Key, Value>> = {};
  for (const key of keys) record[key] = make(key);
  // Typed as partial until here; the list is closed and every key of it has just been set.
  return record as Record<Key, Value>;
}
