import { z } from "zod";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { utcDayOf } from "@/lib/calendar/days";
import type { FieldValues, RegisterField, RegisterRow } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";
import { declarationOf, type Named, type People } from "./declared";
import type { Ground } from "./ground";
import type { Imagined, Said } from "./hypothesis";
import type { Declaration } from "./other-kinds";

/** What an imagined record is read against. */
export interface Place extends People {
  readonly accountId: string;
  readonly currency: string;
  readonly zone: string;
  /** The moment of the page, UTC milliseconds: what a new record calls now. */
  readonly now: number;
  readonly ground: Ground;
}

/** An imagined record that can be judged: every field as a real one would hold it. */
export interface Resolved extends Imagined {
  readonly fields: FieldValues;
  /** The names of those that the hypothesis says itself. */
  readonly ownNames: ReadonlySet<string>;
  /** The record that is there. */
  readonly before: RegisterRow | null;
}

export type Read = { readonly resolved: Resolved } | { readonly problems: Readonly<Record<string, string>> };

/** What stands for the moment at which it is imagined, whenever a link to it is opened. */
export const NOW = "now";

/** What a record holds before anybody says more: as a new form, or as the one that is there. */
function begunWith({ kind, of }: Pick<Imagined, "kind" | "of">, place: Place): Said {
  const { fields, input } = declarationOf({ kind, of }, place);
  const before = place.ground.rows.find(({ id }) => id === of);
  const promise = place.ground.promises.find(({ id }) => id === of);
  const begun = (name: string, field: RegisterField) =>
    before ? sentOf(ownValue(before.fields, name) ?? null, field) : initialOf(field, isNeeded(input, name), place);
  const known: Said = promise ? { summary: promise.summary, importance: promise.importance } : {};
  return { ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, begun(name, field)])), ...known };
}

function initialOf(field: RegisterField, isNeededToo: boolean, { now, currency }: Place): Said[string] {
  if (field.kind === "currency") return field.isOfAmount ? null : currency;
  if (field.initial === "now") return isAskedAsDay(field) ? utcDayOf(now) : new Date(now).toISOString();
  if (field.initial === undefined) return field.kind === "text" && isNeededToo ? IMAGINED_TEXT : null;
  if (field.column === "boolean") return field.initial === "true";
  return field.kind === "number" ? Number(field.initial) : field.initial;
}

/** What stands where a real record has to say something in words: nobody need make them up. */
export const IMAGINED_TEXT = "Imagined";

function isNeeded({ shape }: Declaration["input"], name: string): boolean {
  const field = ownValue(shape, name);
  return field !== undefined && !z.safeParse(field, null).success;
}

const isAskedAsDay = ({ kind, isDay }: RegisterField): boolean => kind === "day" || isDay === true;

function sentOf(value: FieldValues[string], field: RegisterField): Said[string] {
  if (!(value instanceof Date)) return value;
  return isAskedAsDay(field) ? dayOfMoment(value) : value.toISOString();
}

/** What was sent from a form, as little of it as a link has to say. */
export function imaginedOf({ kind, of }: Pick<Imagined, "kind" | "of">, sent: object, place: Place): Imagined {
  const { fields } = declarationOf({ kind, of }, place);
  const begun = begunWith({ kind, of }, place);
  const said = Object.entries(sent).flatMap(([name, value]): [string, Said[string]][] => {
    const field = ownValue(fields, name);
    const told = isSaid(value) ? value : null;
    if (!field || isAlike(told, ownValue(begun, name) ?? null, field)) return [];
    return [[name, isAlike(told, nowOf(field, place), field) ? NOW : told]];
  });
  return { kind, said: Object.fromEntries(said), ...(of === undefined ? {} : { of }) };
}

const isSaid = (value: unknown): value is Said[string] =>
  ["string", "number", "boolean"].includes(typeof value) && value !== "";

const nowOf = (field: RegisterField, { now }: Place): Said[string] => {
  if (isAskedAsDay(field)) return utcDayOf(now);
  return field.kind === "instant" ? new Date(now).toISOString() : null;
};

/** An instant is typed to the minute. */
function isAlike(one: Said[string], other: Said[string], field: RegisterField): boolean {
  const isInstant = field.kind === "instant" && !field.isDay;
  if (!isInstant || typeof one !== "string" || typeof other !== "string") return one === other;
  return one.slice(0, 16) === other.slice(0, 16);
}

/** Everything that an imagined record says, what goes without saying included. */
export function wholeSaid(imagined: Imagined, place: Place): Said {
  const { fields } = declarationOf(imagined, place);
  const own = Object.entries(imagined.said).flatMap(([name, value]) => {
    const field = ownValue(fields, name);
    return field ? [[name, value === NOW ? nowOf(field, place) : value] as const] : [];
  });
  return { ...begunWith(imagined, place), ...Object.fromEntries(own) };
}

/** Reads an imagined record by the very rules of a real one. */
export function resolveImagined(imagined: Imagined, place: Place): Read {
  const { kind, of, said } = imagined;
  const declared = declarationOf(imagined, place);
  const before = place.ground.rows.find(({ id, noun }) => id === of && noun === kind) ?? null;
  if (of !== undefined && before === null && !isOpenPromise(imagined, place)) return { problems: GONE };
  const read = declared.input.safeParse({ ...wholeSaid(imagined, place), noun: kind, accountId: place.accountId });
  if (!read.success) return { problems: problemsOf(read.error) };
  const fields = valuesIn(declared, read.data);
  const strangers = Object.entries(declared.fields).filter(([name, field]) => isStranger(fields, name, field, place));
  if (strangers.length > 0) return { problems: Object.fromEntries(strangers.map(([name]) => [name, NOT_THEIRS])) };
  const ownNames = new Set(Object.keys(before ? said : declared.fields));
  return { resolved: { ...imagined, fields, ownNames, before } };
}

const GONE = { of: "What this link goes on from is settled, or is not there any more." };
const NOT_THEIRS = "Choose somebody or something of this account.";

const isOpenPromise = ({ kind, of }: Imagined, { ground }: Place) =>
  kind === "promise" && ground.promises.some(({ id }) => id === of);

/** Names something that this account does not have. */
function isStranger(fields: FieldValues, name: string, field: RegisterField, place: Place): boolean {
  const value = ownValue(fields, name) ?? null;
  if (value === null) return false;
  if (field.kind === "record") return (field.of ?? "contact") !== "contact" || !isAmong(place.contacts, value);
  return field.column === "uuid" && !field.choices?.some((choice) => choice.value === value);
}

const isAmong = (named: readonly Named[], id: FieldValues[string]) => named.some((one) => one.id === id);

function valuesIn({ fields }: Declaration, data: Readonly<Record<string, unknown>>): FieldValues {
  const value = (name: string): FieldValues[string] => {
    const one = ownValue(data, name);
    return one instanceof Date || isSaid(one) ? one : null;
  };
  return Object.fromEntries(Object.keys(fields).map((name) => [name, value(name)]));
}

/** The first thing that is wrong with each field. */
function problemsOf(error: z.ZodError): Readonly<Record<string, string>> {
  const problems = error.issues.map(({ path, message }) => [String(path[0] ?? "of"), message] as const);
  return Object.fromEntries(problems.toReversed());
}
