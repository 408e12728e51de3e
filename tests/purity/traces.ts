/** What a test can leave behind in a process that it shares with others: globals, built-ins and the environment. */

/** A name, and what it stood for when somebody looked. */
export type Traces = ReadonlyMap<string, unknown>;

/** Newer Nodes open a file, or warn, when one of these is read. */
const NOT_READ = new Set<PropertyKey>(["localStorage", "sessionStorage"]);
/** The books that Vitest, zod and Node keep for themselves, opened when they are loaded: two underlines, or a symbol. */
const OWN_BOOKS = /^(__|VITEST)/;
const isOwnBook = (key: PropertyKey) => typeof key === "symbol" || OWN_BOOKS.test(String(key));
const BUILT_IN: Readonly<Record<string, object>> = {
  Array: Array.prototype,
  Date,
  Intl,
  JSON,
  Map: Map.prototype,
  Math,
  Number: Number.prototype,
  Object: Object.prototype,
  Promise: Promise.prototype,
  Set: Set.prototype,
  String: String.prototype,
  console,
  performance,
};

/** Everything a test file could change for the next one, by name. */
export function tracesNow(): Traces {
  const traces = new Map<string, unknown>([["the working directory", process.cwd()]]);
  const note = (owner: string, object: object, look: (key: PropertyKey) => unknown) => {
    for (const key of Reflect.ownKeys(object)) {
      if (!isOwnBook(key)) traces.set(`${owner}.${String(key)}`, look(key));
    }
  };
  // Node loads some globals only when they are read: their property is another one afterwards, their value is not.
  note("globalThis", globalThis, (key) => (NOT_READ.has(key) ? undefined : Reflect.get(globalThis, key)));
  note("process.env", process.env, (key) => process.env[String(key)]);
  for (const [name, object] of Object.entries(BUILT_IN)) {
    note(name, object, (key) => {
      const { value, get } = Reflect.getOwnPropertyDescriptor(object, key) ?? {};
      return value ?? get;
    });
  }
  return traces;
}

/** The names that came, went or changed in between, in the order of the alphabet. */
export function changedSince(before: Traces, now: Traces = tracesNow()): readonly string[] {
  const names = [...new Set([...before.keys(), ...now.keys()])].sort();
  return names.filter((name) => before.has(name) !== now.has(name) || !Object.is(before.get(name), now.get(name)));
}
