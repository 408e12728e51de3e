import { expect, it } from "vitest";
import { settledWords } from "@/components/promises/promise-words";

it("names each day that decided about a promise, and none while it is open", () => {
  expect(settledWords({ keptOn: null, brokenOn: "2026-02-23" })).toBe(" · broken 23 Feb 2026");
  expect(settledWords({ keptOn: "2026-03-03", brokenOn: "2026-02-23" })).toBe(
    " · broken 23 Feb 2026 · kept 3 Mar 2026",
  );
  expect(settledWords({ keptOn: null, brokenOn: null })).toBe("");
});
