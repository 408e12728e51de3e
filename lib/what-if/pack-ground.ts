import type { RegisterRow } from "@/lib/registers/register";
import { DIRECTIONS, INTERACTION_KINDS } from "@/lib/schemas/interaction";
import { type Bundle, type Evidence, INDICATORS } from "@/lib/scoring";
import type { Ground } from "./ground";

/** A ground as it travels: most of it are rows of one shape, and each number and name in them is written shortly and once. */
export interface PackedGround {
  /** Every name that rows hold, which say its place. */
  readonly names: readonly string[];
  readonly evidence: string;
  readonly bundles: string;
  readonly interactions: string;
  readonly met: string;
  readonly source: Omit<Ground["source"], "interactions" | "met">;
  readonly rows: readonly Pick<RegisterRow, "id" | "noun" | "recordedAt" | "fields">[];
  readonly promises: Ground["promises"];
  /** By each of ours the places of evidence. */
  readonly heldAlone: Readonly<Record<string, readonly number[]>>;
}

const ROW = ";";
const CELL = ",";

/** What stands for a text that is not there. */
const NONE = "";

export function packGround(ground: Ground): PackedGround {
  const { evidence, bundles, source, rows, promises, heldAlone } = ground;
  const { interactions, met, ...rest } = source;
  const names = namesIn();
  const shortened = shortener(ground);
  const places = new Map(evidence.map(({ id }, place) => [id, place]));
  return {
    evidence: lines(evidence, (one) => [
      shortened(one.id).split(":").map(names.placeOf).join(":"),
      ...saidIn(one, names.placeOf),
      ...[short(one.occurredAt), short(one.recordedAt), one.retracted ? "1" : NONE],
    ]),
    bundles: lines(bundles, (one) => [
      ...saidIn(one, names.placeOf),
      ...[short(one.recordedAt), one.occurredAt.map(short).join(":")],
    ]),
    interactions: lines(interactions, ({ kind, direction, occurredAt, recordedAt, resolvedAt }) => [
      ...[short(INTERACTION_KINDS.indexOf(kind)), short(DIRECTIONS.indexOf(direction))],
      ...[short(occurredAt), short(recordedAt), resolvedAt === null ? NONE : short(resolvedAt)],
    ]),
    met: lines(met, ({ contactId, kind, occurredAt, recordedAt }) => [
      ...[names.placeOf(contactId), short(INTERACTION_KINDS.indexOf(kind)), short(occurredAt), short(recordedAt)],
    ]),
    source: rest,
    rows: rows.map(({ id, noun, recordedAt, fields }) => ({ id, noun, recordedAt, fields })),
    promises,
    heldAlone: Object.fromEntries(
      Object.entries(heldAlone).map(([id, held]) => [id, held.flatMap((one) => places.get(one) ?? [])]),
    ),
    names: names.all,
  };
}

export function unpackGround(packed: PackedGround, accountId: string): Ground {
  const { source, rows, promises, heldAlone } = packed;
  const name = (place: string | undefined) => packed.names[long(place)] ?? NONE;
  const evidence = cellsOf(packed.evidence).map(([id = NONE, ...cells]): Evidence => {
    const [occurredAt, recordedAt, retracted] = cells.slice(SAID);
    return {
      ...{ id: id.split(":").map(name).join(":"), ...saidOf(cells, name) },
      ...{ occurredAt: long(occurredAt), recordedAt: long(recordedAt), retracted: retracted === "1" },
    };
  });
  return {
    evidence: Object.freeze(evidence),
    bundles: cellsOf(packed.bundles).map((cells): Bundle => {
      const [recordedAt, occurredAt = NONE] = cells.slice(SAID);
      return { ...saidOf(cells, name), recordedAt: long(recordedAt), occurredAt: occurredAt.split(":").map(long) };
    }),
    source: {
      ...source,
      interactions: cellsOf(packed.interactions).map(([kind, direction, occurredAt, recordedAt, resolvedAt]) => ({
        ...{ kind: among(INTERACTION_KINDS, kind), direction: among(DIRECTIONS, direction) },
        ...{
          occurredAt: long(occurredAt),
          recordedAt: long(recordedAt),
          resolvedAt: resolvedAt ? long(resolvedAt) : null,
        },
      })),
      met: cellsOf(packed.met).map(([contact, kind, occurredAt, recordedAt]) => ({
        ...{ contactId: name(contact), kind: among(INTERACTION_KINDS, kind) },
        ...{ occurredAt: long(occurredAt), recordedAt: long(recordedAt) },
      })),
    },
    rows: rows.map((row) => ({ ...row, accountId, version: 0, removedAt: null })),
    promises,
    heldAlone: Object.fromEntries(
      Object.entries(heldAlone).map(([id, held]) => [id, held.flatMap((place) => evidence[place]?.id ?? [])]),
    ),
  };
}

/** How many cells say what was said, by whom and how much it weighs. */
const SAID = 5;

const saidIn = (
  { indicator, source, person, value, weight }: Omit<Bundle, "occurredAt" | "recordedAt">,
  placeOf: (name: string) => string,
) => [
  ...[short(INDICATORS.indexOf(indicator)), placeOf(source), person === undefined ? NONE : placeOf(person)],
  ...[String(value), String(weight)],
];

function saidOf(cells: readonly string[], name: (place: string | undefined) => string) {
  const [indicator, source, person, value, weight] = cells;
  const said = { indicator: among(INDICATORS, indicator), source: name(source) };
  return { ...said, value: Number(value), weight: Number(weight), ...(person ? { person: name(person) } : {}) };
}

/** Numbers and places to the base of 36. */
const short = (number: number): string => number.toString(36);
const long = (text: string | undefined): number => Number.parseInt(text ?? "0", 36);

const lines = <T>(rows: readonly T[], cells: (row: T) => readonly string[]): string =>
  rows.map((row) => cells(row).join(CELL)).join(ROW);

const cellsOf = (text: string): readonly (readonly string[])[] =>
  text === "" ? [] : text.split(ROW).map((row) => row.split(CELL));

function among<T>(set: readonly [T, ...T[]] | readonly T[], place: string | undefined): T {
  const found = set[long(place)];
  if (found === undefined) throw new TypeError(`There is nothing at ${place}.`);
  return found;
}

function namesIn() {
  const places = new Map<string, string>();
  const all: string[] = [];
  const placeOf = (name: string): string => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const place = short(all.push(name) - 1);
    places.set(name, place);
    return place;
  };
  return { all, placeOf };
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Ids of evidence without the long names of records that nobody can say more about: these only tell it apart. Their order stays,
 * which settles what was said in one instant.
 */
function shortener({ evidence, rows, promises }: Ground): (id: string) => string {
  const kept = new Set([
    ...[...rows, ...promises].map(({ id }) => id),
    ...evidence.flatMap(({ source, person }) => [source, person ?? source]),
  ]);
  const found = evidence.flatMap(({ id }) => id.match(UUID) ?? []).filter((one) => !kept.has(one));
  const sorted = [...new Set(found)].toSorted();
  const width = short(sorted.length).length;
  const as = new Map(sorted.map((one, place) => [one, short(place).padStart(width, "0")]));
  return (id) => id.replace(UUID, (one) => as.get(one) ?? one);
}
