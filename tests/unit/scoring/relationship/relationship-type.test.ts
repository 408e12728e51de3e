import { describe, expect, it } from "vitest";
import { type Circumstances, DEFAULT_MODEL, STEPS } from "@/lib/scoring";
import { completeCircumstances } from "@/lib/scoring/circumstances";
import { recordOf } from "@/lib/scoring/record-of";
import { relationship } from "@/lib/scoring/relationship/relationship-type";
import type { Relationship } from "@/lib/scoring/results";
import { climb } from "@/lib/scoring/rungs/climb";
import { score } from "../world";

interface World {
  readonly all?: number;
  readonly satisfaction?: number;
  readonly delivery?: number;
  readonly mutuality?: number;
  readonly trust?: number;
  readonly coverage?: number;
  readonly captive?: boolean;
}

function typeOf(circumstances: Partial<Circumstances>, world: World = {}): Relationship {
  const { all = 50, mutuality = 50, trust = 50, coverage = 0.6, captive = false } = world;
  const steps = recordOf(STEPS, (step) => {
    const own = step === "satisfaction" || step === "delivery" ? world[step] : undefined;
    return { deviation: (own ?? all) - 50, coverage, sd: 10 };
  });
  return relationship({
    circumstances: completeCircumstances(circumstances),
    climb: climb(steps, DEFAULT_MODEL),
    mutuality,
    trust: { score: trust, mass: 1, reading: trust },
    lock: { ...score([]).lock, state: captive ? "captive" : "free" },
    model: DEFAULT_MODEL,
  });
}

const once = { purchasesEver: 1, daysSinceLastPurchase: 180 };
const repeat = { purchasesEver: 2, daysSinceLastPurchase: 30 };
const main = { ...repeat, supplierShare: "main" } as const;
const contract = { ...repeat, contractInForce: true };
const oldFriend = { ...repeat, tenureDays: 730 };
const deep = { all: 60, mutuality: 60, trust: 60 };

describe("the relationship", () => {
  it.each<[string, Relationship["type"], Partial<Circumstances>, World]>([
    ["nothing ever happened", "none", {}, {}],
    ["they only talked to us 10 days ago", "dating", { daysSinceTwoWayContact: 10 }, {}],
    ["they talked to us 180 days ago", "none", { daysSinceTwoWayContact: 180 }, {}],
    ["they bought once 180 days ago and are silent", "one-night-stand", once, {}],
    ["they bought once 179 days ago", "dating", { ...once, daysSinceLastPurchase: 179 }, {}],
    ["they bought once, nobody knows when", "dating", { purchasesEver: 1 }, {}],
    [
      "they bought once 400 days ago but called last month",
      "dating",
      { ...once, daysSinceLastPurchase: 400, daysSinceCustomerContact: 30 },
      {},
    ],
    ["they bought once under a contract", "dating", { ...once, contractInForce: true }, {}],
    ["we are their main supplier and they are satisfied", "going-steady", main, { satisfaction: 60 }],
    [
      "we are their sole supplier and they are satisfied",
      "going-steady",
      { ...main, supplierShare: "sole" },
      { satisfaction: 60 },
    ],
    ["they are not quite satisfied", "dating", main, { satisfaction: 59.99 }],
    ["we are one of many", "dating", { ...repeat, supplierShare: "one-of-many" }, { satisfaction: 80 }],
    ["the main supplier sold only once", "dating", { ...main, purchasesEver: 1 }, { satisfaction: 80 }],
    [
      "the main supplier sold once, under contract",
      "going-steady",
      { ...main, purchasesEver: 1, contractInForce: true },
      { satisfaction: 80 },
    ],
    [
      "the main supplier has not sold for a year",
      "dating",
      { ...main, daysSinceLastPurchase: 365 },
      { satisfaction: 80 },
    ],
    [
      "they signed an intent and are satisfied",
      "engaged",
      { ...repeat, daysSinceCommitment: 179 },
      { satisfaction: 60 },
    ],
    ["the intent is 180 days old", "dating", { ...repeat, daysSinceCommitment: 180 }, { satisfaction: 60 }],
    [
      "the intent is signed without satisfaction",
      "dating",
      { ...repeat, daysSinceCommitment: 1 },
      { satisfaction: 59 },
    ],
    [
      "a contract is delivered, liked and mutual",
      "married",
      contract,
      { satisfaction: 60, delivery: 60, mutuality: 60 },
    ],
    [
      "a contract is not quite mutual, sole supplier",
      "going-steady",
      { ...contract, supplierShare: "sole" },
      { satisfaction: 60, delivery: 60, mutuality: 59 },
    ],
    ["a contract is not delivered", "dating", contract, { satisfaction: 60, delivery: 59, mutuality: 60 }],
    ["it is deep, old and free", "partner", oldFriend, deep],
    ["it is deep, but one day short of a year", "going-steady", { ...main, tenureDays: 364 }, deep],
    ["it is deep, under a contract", "married", { ...oldFriend, contractInForce: true }, deep],
    ["it is deep without trust", "dating", oldFriend, { ...deep, trust: 59 }],
    ["it is deep without mutuality", "dating", oldFriend, { ...deep, mutuality: 59 }],
    ["it is high on a low step", "dating", oldFriend, { ...deep, delivery: 59 }],
    ["it is deep but asleep", "dating", { ...oldFriend, daysSinceLastPurchase: 400 }, deep],
  ])("when %s is %s", (_, type, circumstances, world) => {
    expect(typeOf(circumstances, world).type).toBe(type);
  });
});

describe("what has to be said beside the type", () => {
  it("is held by contract when only that keeps them", () => {
    expect(typeOf(contract, { satisfaction: 40, all: 40 }).overlays).toEqual(["held-by-contract"]);
    expect(typeOf(repeat).overlays).toEqual([]);
    const delivered = { all: 60, mutuality: 60 };
    expect(typeOf(contract, delivered)).toMatchObject({ type: "married", overlays: [] });
  });

  it("comes in a fixed order", () => {
    expect(typeOf(contract, { satisfaction: 40, all: 70, captive: true }).overlays).toEqual([
      "held-by-contract",
      "captive",
      "hollow",
    ]);
  });

  it("is provisional when a step it rests on is not well known", () => {
    expect(typeOf(main, { satisfaction: 60, coverage: 0.49 }).overlays).toEqual(["provisional"]);
    expect(typeOf(main, { satisfaction: 60, coverage: 0.5 }).overlays).toEqual([]);
    expect(typeOf(repeat, { coverage: 0 }).overlays).toEqual([]);
    const intent = { ...repeat, daysSinceCommitment: 1 };
    expect(typeOf(intent, { satisfaction: 60, coverage: 0.49 })).toEqual({
      type: "engaged",
      overlays: ["provisional"],
    });
    const delivered = { all: 60, mutuality: 60, coverage: 0.49 };
    expect(typeOf(contract, delivered)).toMatchObject({ type: "married", overlays: ["provisional"] });
  });
});
