import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring";
import { readAccount } from "@/lib/scoring/command/read-account";
import { DAY, NOW } from "../world";

const schema = JSON.parse(
  readFileSync(new URL("../../../fixtures/vectors/score-io.schema.json", import.meta.url), "utf8"),
);

const record = {
  id: "csat:1",
  indicator: "csat",
  source: "ann",
  occurredAt: "2025-12-01T09:30:00Z",
  recordedAt: "2025-12-01T09:31:00.250Z",
  value: 75,
  weight: 1,
};
const plain = { account: "a1", asOf: "2026-01-01T00:00:00Z", evidence: [record] };

describe("an account", () => {
  it("is read with its instants, by the published model, as known on the day", () => {
    const request = readAccount(plain);
    expect(request).toMatchObject({
      account: "a1",
      asOf: plain.asOf,
      knownAt: plain.asOf,
      input: { asOf: NOW, knownAt: NOW },
    });
    expect(request.model).toBe(DEFAULT_MODEL);
    expect(request.input.evidence[0]?.occurredAt).toBe(Date.UTC(2025, 11, 1, 9, 30));
  });

  it("may bring its own model, circumstances, behaviours and a later knowledge", () => {
    const request = readAccount({
      ...plain,
      knownAt: "2026-02-01T00:00:00Z",
      model: { high: 65 },
      facts: { purchasesEver: 2 },
      behaviours: [{ behaviour: "complains", occurredAt: "2025-11-20T00:00:00Z" }],
    });
    expect(request.model).toMatchObject({ high: 65, version: "1.0.0+overrides" });
    expect(request.input.behaviours?.[0]?.occurredAt).toBe(Date.UTC(2025, 10, 20));
    expect(request.knownAt).toBe("2026-02-01T00:00:00Z");
  });

  it("may hold every field the contract names, at every level", () => {
    const { properties } = schema.$defs.input;
    const facts = Object.fromEntries(
      Object.keys(schema.$defs.facts.properties).map((name) => [name, name === "supplierShare" ? "main" : 1]),
    );
    const full = {
      ...plain,
      knownAt: plain.asOf,
      model: {},
      evidence: [{ ...record, retracted: true, person: "ann" }],
      facts: { ...facts, contractInForce: true },
      behaviours: [{ behaviour: "buys", occurredAt: plain.asOf, recordedAt: "2026-01-02T00:00:00Z" }],
      withoutPerson: "ann",
    };
    expect(Object.keys(full).toSorted()).toEqual(Object.keys(properties).toSorted());
    const { input } = readAccount(full);
    expect(input.circumstances).toEqual(full.facts);
    expect(input.evidence).toEqual([
      {
        ...full.evidence[0],
        occurredAt: Date.UTC(2025, 11, 1, 9, 30),
        recordedAt: Date.UTC(2025, 11, 1, 9, 31, 0, 250),
      },
    ]);
    expect(input.behaviours).toEqual([{ behaviour: "buys", occurredAt: NOW, recordedAt: NOW + DAY }]);
    expect(input.withoutPerson).toBe("ann");
  });

  it.each<[string, object]>([
    ["account", { ...plain, account: "" }],
    ["colour", { ...plain, colour: "blue" }],
    ["asOf", { ...plain, asOf: "today" }],
    ["asOf", { ...plain, asOf: 5 }],
    ["knownAt", { ...plain, knownAt: null }],
    ["knownAt", { ...plain, knownAt: "today" }],
    ["model", { ...plain, model: null }],
    ["model.highh", { ...plain, model: { highh: 1 } }],
    ["evidence", { ...plain, evidence: {} }],
    ["evidence[0]", { ...plain, evidence: [5] }],
    ["evidence[0].colour", { ...plain, evidence: [{ ...record, colour: "blue" }] }],
    ["evidence[0].recordedAt", { ...plain, evidence: [{ ...record, recordedAt: undefined }] }],
    ["evidence[1].occurredAt", { ...plain, evidence: [record, { ...record, occurredAt: 5 }] }],
    ["facts.mood", { ...plain, facts: { mood: 1 } }],
    ["facts.tenureDays", { ...plain, facts: { tenureDays: -1 } }],
    ["circumstances", { ...plain, circumstances: {} }],
    ["behaviours[0].colour", { ...plain, behaviours: [{ colour: "blue" }] }],
  ])("is refused by the name of %s", (path, raw) => {
    expect(() => readAccount(raw)).toThrow(`${path}: `);
  });
});
