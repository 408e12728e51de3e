/** What a test file may use of Vitest: `describe`, `it`, `it.each`, `expect` and `vi.spyOn`. */
import { format } from "node:util";

/** The test functions, and what takes the tests of the file that was loaded with them last. */
export function collect(expect) {
  let tests = [];
  const path = [];
  const describe = (name, ...rest) => {
    path.push(name);
    bodyOf(rest)();
    path.pop();
  };
  const it = (name, ...rest) => tests.push({ name: [...path, name].join(" "), run: bodyOf(rest) });
  it.each =
    (table) =>
    (name, ...rest) => {
      for (const row of table) {
        const values = Array.isArray(row) ? row : [row];
        it(format(name, ...values), () => bodyOf(rest)(...values));
      }
    };
  const take = () => {
    const taken = tests;
    tests = [];
    return taken;
  };
  return { api: { describe, it, expect, vi: { spyOn } }, take };
}

/** Options may stand before the body. */
const bodyOf = (rest) => rest.find((part) => typeof part === "function");

function spyOn(object, name) {
  const original = object[name];
  const spy = {
    mockImplementation(replacement) {
      object[name] = replacement;
      return spy;
    },
    mockRestore() {
      object[name] = original;
    },
  };
  return spy;
}
