import { expect, it } from "vitest";
import { parseAccountInput, parseEvidence } from "@/lib/scoring/input/parse-account-input";
import { evidence, NOW } from "../world";

const record = evidence("csat", { id: "a", person: "bob", retracted: false });

it("passes what is in order, and drops what it does not know", () => {
  const behaviours = [{ behaviour: "ideas", occurredAt: NOW, recordedAt: NOW }];
  const input = { asOf: NOW, knownAt: NOW, evidence: [record], circumstances: {}, behaviours, withoutPerson: "ann" };
  expect(parseAccountInput({ ...input, colour: "blue" })).toEqual(input);
  expect(parseAccountInput({ asOf: NOW, evidence: [] })).toEqual({ asOf: NOW, evidence: [] });
});

it("gives back a frozen list itself, and refuses what is wrong in it", () => {
  const list = Object.freeze([record]);
  expect(parseAccountInput({ asOf: NOW, evidence: list }).evidence).toBe(list);
  const broken = Object.freeze([record, { ...record, value: 101 }]);
  expect(() => parseAccountInput({ asOf: NOW, evidence: broken })).toThrow("evidence[1].value: ");
});

it.each([
  ["$", null],
  ["asOf", { evidence: [] }],
  ["knownAt", { asOf: NOW, knownAt: Number.NaN, evidence: [] }],
  ["evidence", { asOf: NOW }],
  ["circumstances", { asOf: NOW, evidence: [], circumstances: 5 }],
  ["circumstances.tenureDays", { asOf: NOW, evidence: [], circumstances: { tenureDays: -1 } }],
  ["behaviours[0].behaviour", { asOf: NOW, evidence: [], behaviours: [{ behaviour: "sleeps", occurredAt: NOW }] }],
  ["behaviours[0].occurredAt", { asOf: NOW, evidence: [], behaviours: [{ behaviour: "buys" }] }],
  [
    "behaviours[0].recordedAt",
    { asOf: NOW, evidence: [], behaviours: [{ behaviour: "buys", occurredAt: NOW, recordedAt: "now" }] },
  ],
  ["withoutPerson", { asOf: NOW, evidence: [], withoutPerson: "" }],
])("names %s when it is at fault", (path, input) => {
  expect(() => parseAccountInput(input)).toThrow(`${path}: `);
});

it("takes the circumstances from the field the caller names, and names that field", () => {
  const input = { asOf: NOW, evidence: [], facts: { tenureDays: 3 } };
  expect(parseAccountInput(input, "facts")).toEqual({ asOf: NOW, evidence: [], circumstances: { tenureDays: 3 } });
  const broken = { ...input, facts: { tenureDays: -1 } };
  expect(() => parseAccountInput(broken, "facts")).toThrow("facts.tenureDays: ");
});

it.each([
  ["id", ""],
  ["indicator", "mood"],
  ["source", 5],
  ["occurredAt", "2026-01-01"],
  ["recordedAt", 1e20],
  ["value", 100.5],
  ["weight", 0],
  ["retracted", "no"],
  ["person", null],
])("refuses a record whose %s is %s", (field, value) => {
  expect(() => parseEvidence({ ...record, [field]: value }, "evidence[3]")).toThrow(`evidence[3].${field}: `);
});
