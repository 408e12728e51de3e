import { expect, it } from "vitest";
import { readAccount } from "@/lib/scoring/command/read-account";
import { writeAccount } from "@/lib/scoring/command/write-account";
import { score } from "../world";

it("repeats the instants as they were written, and does not name the model", () => {
  const request = readAccount({ account: "a1", asOf: "2026-01-01T00:00:00.0Z", evidence: [] });
  const written = JSON.parse(writeAccount(request, score([])));
  expect(written).toMatchObject({
    account: "a1",
    asOf: "2026-01-01T00:00:00.0Z",
    knownAt: "2026-01-01T00:00:00.0Z",
    live: 0,
  });
  expect(written).not.toHaveProperty("modelVersion");
});
