import { z } from "zod";
import { IMAGINED_KINDS, type ImaginedKind } from "./imagined-kinds";

/** What a field of an imagined record holds, as it is sent. */
export type Said = Readonly<Record<string, string | number | boolean | null>>;

/** A record that nobody made: what it says beyond what a new one begins with, and beyond the one that it goes on from. */
export interface Imagined {
  readonly kind: ImaginedKind;
  readonly said: Said;
  /** The record that is there, of which it says what would become of it. */
  readonly of?: string | undefined;
}

/** So many at once one can still follow. */
export const MOST_IMAGINED = 12;
/** Of the part of an address that holds them, in characters. */
const LONGEST_HYPOTHESIS = 4000;

const shape = z
  .array(
    z
      .tuple([
        z.enum(IMAGINED_KINDS),
        z.record(z.string().max(40), z.union([z.string().max(500), z.number(), z.boolean(), z.null()])),
        z.uuid().nullable(),
      ])
      .transform(([kind, said, of]): Imagined => ({ kind, said, ...(of === null ? {} : { of }) })),
  )
  .max(MOST_IMAGINED);

export type ReadHypothesis =
  | { readonly records: readonly Imagined[]; readonly problem: null }
  | { readonly records: readonly []; readonly problem: string };

/** What an address says; what cannot be read is told in words, and nothing of it is imagined. */
export function readHypothesis(text: string | undefined): ReadHypothesis {
  if (text === undefined || text === "") return { records: [], problem: null };
  if (text.length > LONGEST_HYPOTHESIS) return refused("This link holds more than a what-if can.");
  const read = shape.safeParse(jsonIn(text));
  if (read.success) return { records: read.data, problem: null };
  const isTooMany = read.error.issues.some(({ code, path }) => code === "too_big" && path.length === 0);
  return refused(
    isTooMany
      ? `A what-if holds at most ${MOST_IMAGINED} records.`
      : "This link cannot be read: a part of it is missing or changed.",
  );
}

const refused = (problem: string): ReadHypothesis => ({ records: [], problem });

/** As an address says it; null where it is too long for one. */
export function writeHypothesis(records: readonly Imagined[]): string | null {
  if (records.length === 0) return "";
  const text = JSON.stringify(records.map(({ kind, said, of }) => [kind, said, of ?? null]));
  const coded = base64Of(new TextEncoder().encode(text));
  return coded.length > LONGEST_HYPOTHESIS || records.length > MOST_IMAGINED ? null : coded;
}

const base64Of = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

function jsonIn(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
