import type { FieldValues, RegisterRow } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";
import { GivenRecord, type Told } from "./told";

/** What they use us for, and what of it changed since the period began. */
export interface GivenFootprint {
  readonly runs: readonly {
    readonly key: Told<string>;
    readonly name: Told<string>;
    readonly department: Told<string> | null;
    readonly extent: (typeof EXTENTS)[number];
    readonly change: "added" | "more" | "less" | null;
  }[];
  /** What ran on us when it began, and does no more. */
  readonly ended: readonly { readonly key: Told<string>; readonly name: Told<string> }[];
}

/** What was known of records before they were changed, by their ids. */
export type Earlier = ReadonlyMap<string, { readonly fields: FieldValues }>;

const EXTENTS = ["partly", "wholly"] as const;
type Extent = (typeof EXTENTS)[number];
const RUNS = ["none", ...EXTENTS] as const;
type Run = (typeof RUNS)[number];

interface Since {
  readonly earlier: Earlier;
  /** When the period began. */
  readonly from: number;
}

export function givenFootprint(rows: readonly RegisterRow[], since: Since): GivenFootprint {
  const workflows = rows.filter(({ noun }) => noun === "workflow");
  const all = workflows.map((row) => {
    const record = GivenRecord.ofRegister(row);
    // Of what was written down since nobody knows how it ran by then.
    const isThere = row.recordedAt.getTime() < since.from;
    const then = isThere ? runIn(since.earlier.get(row.id)?.fields ?? row.fields) : null;
    return { record, then, extent: record.choice("runsOnUs", EXTENTS), name: record.text("name") };
  });
  const nameOf = departmentNames(rows);
  return {
    runs: all.flatMap(({ record, then, extent, name }) => {
      if (extent === null) return [];
      const department = nameOf.get(record.textOrNull("departmentId")?.value ?? "") ?? null;
      return [{ key: record.key, name, department, extent, change: changeOf(then, extent) }];
    }),
    ended: all.flatMap(({ record: { key }, then, extent, name }) =>
      then !== null && then !== "none" && extent === null ? [{ key, name }] : [],
    ),
  };
}

/** How far something ran on us; null where nothing says so. */
const runIn = (fields: FieldValues): Run | null => RUNS.find((one) => one === ownValue(fields, "runsOnUs")) ?? null;

function changeOf(then: Run | null, extent: Extent): "added" | "more" | "less" | null {
  if (then === "none") return "added";
  if (then === null || then === extent) return null;
  return extent === "wholly" ? "more" : "less";
}

const departmentNames = (rows: readonly RegisterRow[]): ReadonlyMap<string, Told<string>> =>
  new Map(
    rows.filter(({ noun }) => noun === "department").map((row) => [row.id, GivenRecord.ofRegister(row).text("name")]),
  );
