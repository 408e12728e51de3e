/** One value for every key of a closed list, typed by that list. */
export function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  // Object.fromEntries forgets which keys it was given; the list is closed, so every key is there.
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}
