import { expect, it } from "vitest";
import { filesIn, textOf } from "./files";

/** What only remembers what it can find again, or lives in a process without the framework. */
const HARMLESS = [
  "lib/auth/passwords.ts: dummyHash",
  "lib/data/disk-space.ts: known",
  "lib/data/scoring-models.ts: parsed",
  "lib/desk/main.ts: underWay",
];
const STATE = /^(?:export )?(?:let (\w+)|const ([a-z]\w*)(?:: [^=]+)? = (?:new (?:Map|Set|WeakMap|Turns)\b|\[\]))/gm;

it("what is counted or held for everybody is there once, in however many bundles the framework loads a module", () => {
  const files = ["auth", "data", "desk", "http", "operations", "records"].flatMap((room) =>
    filesIn(`lib/${room}`, /\.tsx?$/),
  );
  const found = files.flatMap((file) => [...textOf(file).matchAll(STATE)].map(([, a, b]) => `${file}: ${a ?? b}`));
  expect(found).toEqual(HARMLESS);
});

it("what is remembered for a request names who asks, for a lookup without arguments could be found by another (decision 0074)", () => {
  const files = ["app", "components", "lib"].flatMap((room) => filesIn(room, /\.tsx?$/));
  const remembering = files.filter((file) => /import \{[^}]*\bcache\b[^}]*\} from "react"/.test(textOf(file)));
  expect(remembering).toEqual(["lib/auth/current-session.ts", "lib/http/read-together.ts"]);
  const nameless = remembering.filter((file) =>
    /\bcache\(\s*(?:async )?\((?:\)|\.\.\.)|\bcache\(\w+\)/.test(textOf(file)),
  );
  expect(nameless).toEqual([]);
});
