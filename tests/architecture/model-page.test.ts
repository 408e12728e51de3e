import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  COVERAGE_PARAMETERS,
  INDICATOR_PARAMETERS,
  PLAIN_PARAMETERS,
  TRUST_PARAMETERS,
} from "@/lib/scoring/model/parameters";
import { filesIn, textOf } from "./files";
import { codesIn, type Row, sectionOf, tablesOf } from "./markdown";
import { scoring } from "./scoring-parts";

const PAGE = "docs/scoring-model.md";
const VECTORS = "tests/fixtures/vectors";
const tableOf = (section: string, at = 0): readonly Row[] => tablesOf(sectionOf(PAGE, section))[at] ?? [];

const propertied = z.object({ properties: z.record(z.string(), z.object({ description: z.string().optional() })) });
const contract = z
  .object({ $defs: z.object({ facts: propertied, output: propertied }) })
  .parse(JSON.parse(textOf(`${VECTORS}/score-io.schema.json`))).$defs;

/** `.35`, `1/15`, `25 points`; NaN when it does not begin with a number. */
function numberIn(cell = ""): number {
  const [, part, whole = "1"] = /^(\d*\.?\d+)(?:\/(\d+))?/.exec(cell) ?? [];
  return Number(part) / Number(whole);
}

/** `q1.customer` … `q7.customer` stands for seven. */
function namedIn(cell = ""): readonly string[] {
  const [first = "", last] = codesIn(cell);
  return last === undefined ? [first] : scoring.QUESTIONS.map((question) => question + last.slice(2));
}

describe("the catalogue on the page (scoring model 2.3)", () => {
  const rows = tableOf("2.3").flatMap((row) => namedIn(row["indicator"]).map((indicator) => ({ ...row, indicator })));

  it("names every indicator once, in the order of the code", () => {
    expect(rows.map(({ indicator }) => indicator)).toEqual(scoring.INDICATORS);
  });

  it.each(Object.entries(scoring.CATALOGUE))("says of %s what the code does", (indicator, entry) => {
    const row: Row = rows.find((one) => one.indicator === indicator) ?? {};
    expect({
      step: row["step"],
      weight: numberIn(row["W"]),
      halfLife: numberIn(row["h"]),
      keeps: row["keeps"] === "source" ? "per-source" : row["keeps"],
      capped: row["cap"] === "cap",
      recordWeight: numberIn(row["w"]),
    }).toEqual({ ...entry, step: entry.step ?? "–" });
  });

  it("says which records weigh otherwise", () => {
    expect(scoring.recordWeight("tone", { participants: 2 })).toBe(0.25);
    expect(scoring.recordWeight("jointSession", { participants: 2 })).toBe(0.5);
    expect(scoring.recordWeight("promise", { importance: 3, isBroken: true })).toBe(6);
    expect(scoring.recordWeight("support", { isCritical: true })).toBe(2);
    const said = sectionOf(PAGE, "2.3").replaceAll(/\s+/g, " ");
    for (const words of ["divide it by the number of customer participants", "by 2 more when it is broken", "counts 2"])
      expect(said).toContain(words);
  });
});

describe("the values on the page (scoring model 2.3)", () => {
  const cellOf = (indicator: string) =>
    tableOf("2.3", 1).find((row) => codesIn(row["indicator"] ?? "").includes(indicator))?.["value"] ?? "";
  const anchored: readonly (readonly [string, readonly ((x: number) => number)[]])[] = [
    ["csat", [scoring.csatValue]],
    ["nps", [scoring.npsValue]],
    ["ces", [scoring.cesValue, scoring.effortValue]],
    ["reply", [scoring.replyValue]],
    ["attainment", [(share) => scoring.attainmentValue(share, 1)]],
    ["departments", [(share) => scoring.departmentsValue(share, 1)]],
  ];

  it.each(anchored)("of %s lie at its anchors", (indicator, functions) => {
    const anchors = [...cellOf(indicator).matchAll(/anchor\(([^)]+)\)/g)].map(([, list = ""]) =>
      list.split(",").map(Number),
    );
    const worth = functions.map((toValue, i) => (anchors[i] ?? []).map(toValue));
    expect(worth).toEqual(functions.map(() => [0, 50, 100]));
  });

  const told = <Name extends string>(names: readonly Name[], worth: (name: Name) => number) =>
    names.map((name) => `${name} ${worth(name)}`);
  const named: readonly (readonly [string, readonly string[]])[] = [
    [
      "support",
      told(["solved_in_target", "solved_late", "reopened", "unresolved_past_target"], (one) =>
        scoring.supportValue(one),
      ),
    ],
    ["valueCase", told(["none", "drafted", "agreed", "agreed_and_quantified"], (one) => scoring.valueCaseValue(one))],
    ["promise", told(["kept", "late", "repaired", "broken"], (one) => scoring.promiseValue(one))],
    ["idea", told(["implemented", "accepted", "answered", "declined", "ignored"], (one) => scoring.ideaValue(one))],
    ["goal", told(["achieved", "on_track", "at_risk", "missed"], (one) => scoring.goalValue(one))],
    ["seatAtTheirs", told(["none", "consulted", "standing"], (one) => scoring.seatValue(one))],
    ["sponsor", told(["none", "named", "active"], (one) => scoring.sponsorValue(one))],
  ];

  it.each(named)("of %s are those of the code", (indicator, values) => {
    const said = [...cellOf(indicator).matchAll(/`(\w+)` (\d+)/g)].map(([, name, value]) => `${name} ${value}`);
    expect(said).toEqual(values);
  });
});

describe("the parameters on the page (scoring model 2.6)", () => {
  const rows = tableOf("2.6");
  const { coverage, trust } = scoring.DEFAULT_MODEL;
  const inside = (group: string, domains: Readonly<Record<string, Domain>>, values: Readonly<Record<string, number>>) =>
    Object.entries(domains).map(([name, domain]): Said => [`${group}.${name}`, values[name] ?? null, domain]);
  type Domain = { readonly min: number; readonly max: number; readonly open?: true };
  type Said = readonly [name: string, value: number | null, domain: Domain];
  const parameters: readonly Said[] = [
    ...Object.entries(PLAIN_PARAMETERS).map(
      ([name, domain]): Said => [name, parameterOf(scoring.DEFAULT_MODEL, name), domain],
    ),
    ...inside("coverage", COVERAGE_PARAMETERS, coverage),
    ...inside("trust", TRUST_PARAMETERS, trust),
    ...inside("indicators.ID", INDICATOR_PARAMETERS, {}),
  ];

  it.each(parameters)("give %s its default and its domain", (name, value, { min, max, open }) => {
    const row = rows.find((one) => codesIn(one["parameter"] ?? "")[0] === name);
    expect(row?.["domain"]).toBe(`${open ? "(" : "["}${min}, ${max}]`);
    expect(value === null ? row?.["default"] : numberIn(row?.["default"])).toBe(value ?? "table in 2.3");
  });

  it("are all of them, and the view", () => {
    const said = rows.map((row) => codesIn(row["parameter"] ?? "")[0]);
    expect([...said].sort()).toEqual([...parameters.map(([name]) => name), "view"].sort());
    const view = rows.find((row) => row["parameter"] === "`view`");
    expect(codesIn(view?.["default"] ?? "")).toEqual([scoring.DEFAULT_MODEL.view]);
    expect(codesIn(view?.["domain"] ?? "")).toEqual(["both", ...scoring.SIDES]);
  });

  function parameterOf(model: object, name: string): number {
    return z.number().parse(Object.entries(model).find(([key]) => key === name)?.[1]);
  }
});

describe("the closed lists on the page", () => {
  const defaultOf = (description = "") => /Default (\S+)\.$/.exec(description)?.[1];

  it("name every circumstance of the command line with its default (scoring model 2.5)", () => {
    const said = tableOf("2.5").map((row) => [codesIn(row["field"] ?? "")[0], row["default"]?.replaceAll("`", "")]);
    const wanted = Object.entries(contract.facts.properties).map(([name, one]) => [name, defaultOf(one.description)]);
    expect(said).toEqual(wanted);
  });

  it("name every behaviour (scoring model 3.10)", () => {
    const [, list = ""] = sectionOf(PAGE, "3.10").split("opinion:");
    expect(codesIn(list).slice(0, scoring.BEHAVIOURS.length)).toEqual(scoring.BEHAVIOURS);
  });

  it("name every relationship type with its closeness (scoring model 3.11)", () => {
    const [, closeness = ""] = sectionOf(PAGE, "3.11").split("Closeness counts:");
    const said = [...closeness.matchAll(/`([\w-]+)` (\d)/g)].map(([, type, place]) => [type, Number(place)]);
    expect(said).toEqual(scoring.RELATIONSHIP_TYPES.map((type, place) => [type, place]));
    const ruled = tableOf("3.11").map((row) => codesIn(row["type"] ?? "")[0]);
    expect([...ruled].sort()).toEqual([...scoring.RELATIONSHIP_TYPES].sort());
  });

  it("name every reason for risk in the order of the report (scoring model 3.13)", () => {
    expect(tableOf("3.13").map((row) => codesIn(row["code"] ?? "")[0])).toEqual(scoring.RISK_CODES);
  });

  it("name statistics that there are (scoring model 6)", () => {
    const functions = tableOf("6.").flatMap((row) => codesIn(row["function"] ?? ""));
    expect(functions.length).toBeGreaterThan(15);
    expect(functions.filter((name) => !(name in scoring))).toEqual([]);
  });

  it("name every field of the output (scoring model 8.2)", () => {
    const said = codesIn(sectionOf(PAGE, "8.2"));
    expect([...said].sort()).toEqual(Object.keys(contract.output.properties).sort());
  });
});

describe("the worked numbers on the page (scoring model 5.1)", () => {
  const account = z
    .looseObject({ asOf: z.string() })
    .parse(JSON.parse(textOf(`${VECTORS}/new-thin-evidence.input.json`)));
  const figures = z.object({ score: z.number(), coverage: z.number(), sd: z.number() });
  const told = z.object({
    steps: z.object({ satisfaction: figures, proposition: figures }),
    ladder: z.object({ index: z.number() }),
  });

  it.each(tableOf("5.1"))("are what the command says after $days days", (row: Row) => {
    const asOf = new Date(Date.parse(account.asOf) + Number(row["days"]) * 86_400_000).toISOString();
    const { lines } = scoring.scoreText(JSON.stringify({ ...account, asOf, knownAt: asOf }));
    const { steps, ladder } = told.parse(JSON.parse(lines?.[0] ?? "null"));
    expect([row["satisfaction"], row["its coverage"], row["its SD"], row["proposition"], row["index"]]).toEqual(
      [
        steps.satisfaction.score,
        steps.satisfaction.coverage,
        steps.satisfaction.sd,
        steps.proposition.score,
        ladder.index,
      ].map((value) => value.toFixed(4)),
    );
  });

  it("has four rows to look at", () => {
    expect(tableOf("5.1")).toHaveLength(4);
  });
});

describe("the map of the scoring library", () => {
  it("shows every folder, and none that is gone", () => {
    const folders = new Set(filesIn("lib/scoring", /\.ts$/).map((file) => file.split("/")[2] ?? ""));
    const wanted = [...folders].filter((name) => !name.endsWith(".ts"));
    const shown = tablesOf(textOf("lib/scoring/README.md"))
      .flat()
      .flatMap((row) => codesIn(row["where"] ?? ""))
      .filter((name) => name.endsWith("/"))
      .map((name) => name.slice(0, -1));
    expect([...shown].sort()).toEqual([...wanted].sort());
  });
});
