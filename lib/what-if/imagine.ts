import { momentOfDay } from "@/lib/calendar/day-moments";
import { REGISTERS } from "@/lib/registers/all-registers";
import { readBarrier } from "@/lib/registers/barrier";
import type { FieldValue, FieldValues, RegisterField, RegisterRow } from "@/lib/registers/register";
import { saidByRecord } from "@/lib/registers/said-by-record";
import { type ShownBehaviour, shownIn } from "@/lib/registers/shown-in";
import { tellTogether } from "@/lib/registers/tell-together";
import { ownValue } from "@/lib/schemas/own-value";
import type { Ground } from "./ground";
import { imagineOther } from "./imagine-other";
import { type ImaginedNoun, isImaginedNoun } from "./imagined-kinds";
import { type Imagining, imaginedId, laterDay, withSaid } from "./imagining";
import type { Resolved } from "./resolve-imagined";

/** The ground as it would be if this had been recorded at that moment; as a real record would be, by the same functions. */
export function imagine(ground: Ground, resolved: Resolved, moment: Imagining): Ground {
  if (!isImaginedNoun(resolved.kind)) return imagineOther(ground, { ...resolved, kind: resolved.kind }, moment);
  const { before, kind: noun } = resolved;
  const at = moment.asOf;
  const row = rowOf({ ...resolved, kind: noun }, moment);
  const rows = [...ground.rows.filter(({ id }) => id !== row.id), row];
  const { together } = REGISTERS[noun];
  const now = together ? tellTogether(ofNoun(rows, noun), at).map(({ evidence }) => evidence) : saidByRecord(row, at);
  return {
    ...withSaid({ ...ground, rows }, now, { moment, earlier: before && !together ? saidOf(before) : [] }),
    source: {
      ...ground.source,
      shown: shownNow(ground.source.shown, before, row),
      barriers: noun === "barrier" ? barriersNow(ground, row) : ground.source.barriers,
    },
  };
}

/** The record as its register would hold it. */
export function rowOf(resolved: Resolved & { readonly kind: ImaginedNoun }, moment: Imagining): RegisterRow {
  const { before, kind: noun } = resolved;
  const stored = storedFields(resolved, moment);
  const fields = REGISTERS[noun].complete?.(stored, new Date(moment.asOf), before?.fields ?? null) ?? stored;
  if (before) return { ...before, fields };
  const { place, accountId, knownAt } = moment;
  return {
    ...{ id: imaginedId(place), accountId, noun, version: 0, recordedAt: new Date(knownAt), removedAt: null, fields },
  };
}

const ofNoun = (rows: readonly RegisterRow[], noun: string) => rows.filter((row) => row.noun === noun);

/** All that a record can have said by now. */
const saidOf = (row: RegisterRow) => saidByRecord(row, Number.MAX_VALUE).map(({ id }) => id);

/** Days and moments as they are stored, what happens as much later as the hypothesis lies after the page. */
function storedFields({ kind, fields, ownNames, before }: Resolved, moment: Imagining): FieldValues {
  const declared = isImaginedNoun(kind) ? REGISTERS[kind].fields : {};
  const stored = (name: string, value: FieldValue): FieldValue => {
    if (!(value instanceof Date)) return value;
    // What is there already stays on its days.
    if (!ownNames.has(name)) return (before && ownValue(before.fields, name)) ?? value;
    return dateOf(value, ownValue(declared, name), moment);
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, stored(name, value)]));
}

/** A day of what happened stands for its noon, and never lies ahead. */
function dateOf(said: Date, field: RegisterField | undefined, moment: Imagining): Date {
  const { asOf } = moment;
  const later = laterDay(said, moment);
  if (field?.column !== "timestamptz") return later;
  return field.isDay ? momentOfDay(later, new Date(asOf)) : new Date(Math.min(later.getTime(), asOf));
}

/** Each record shows what it shows once. */
function shownNow(
  shown: readonly ShownBehaviour[],
  before: RegisterRow | null,
  row: RegisterRow,
): readonly ShownBehaviour[] {
  const recordedAt = row.recordedAt.getTime();
  const [was] = before ? shownIn(before, recordedAt) : [];
  const place = was
    ? shown.findIndex((one) => one.behaviour === was.behaviour && one.occurredAt === was.occurredAt)
    : -1;
  return [...(place === -1 ? shown : shown.toSpliced(place, 1)), ...shownIn(row, recordedAt)];
}

function barriersNow({ source }: Ground, row: RegisterRow): Ground["source"]["barriers"] {
  const { grade, endsOn, removedOn } = readBarrier(row, Number.MAX_VALUE);
  const barrier = { id: row.id, grade, endsAt: msOrNull(endsOn), removedAt: msOrNull(removedOn) };
  const others = source.barriers.filter(({ id }) => id !== row.id);
  return [...others, { ...barrier, recordedAt: row.recordedAt.getTime() }];
}

const msOrNull = (date: Date | null) => date?.getTime() ?? null;
