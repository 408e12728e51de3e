import { ownValue } from "@/lib/schemas/own-value";
import type { FieldValues, RegisterState, ToldRecord } from "./register";

interface Recorded {
  readonly id: string;
  readonly noun: string;
  readonly fields: FieldValues;
}

/**
 * The fields of a record by what they hold, as they stand at a moment. What holds something else is a fault of ours and
 * throws.
 */
export function readFields({ id, noun, fields }: Recorded, at: number) {
  const wrong = (name: string, what: string) => new TypeError(`${noun} ${id}: ${name} is no ${what}`);
  const textOrNull = (name: string) => read(fields, name, (value) => typeof value === "string", wrong(name, "text"));
  const dateOrNull = (name: string) => read(fields, name, (value) => value instanceof Date, wrong(name, "date"));
  const numberOrNull = (name: string) =>
    read(fields, name, (value) => typeof value === "number", wrong(name, "number"));
  const choiceOrNull = <T extends string>(name: string, set: readonly T[]): T | null =>
    set.find((one) => one === textOrNull(name)) ?? null;
  const text = (name: string): string => there(textOrNull(name), wrong(name, "text"));
  const moment = (name: string): number => there(dateOrNull(name), wrong(name, "date")).getTime();
  return {
    textOrNull,
    text,
    /** Of what may happen to a record; null also when it happened later. */
    momentOrNull: (name: string): number | null => {
      const moment = dateOrNull(name)?.getTime() ?? null;
      return moment === null || moment > at ? null : moment;
    },
    /** A calendar day, also one to come. */
    dayOrNull: (name: string): Date | null => dateOrNull(name),
    day: (name: string): Date => there(dateOrNull(name), wrong(name, "date")),
    numberOrNull,
    moment,
    /** All there is to tell of what happened on a day, asks nothing of anybody and says nothing about the score. */
    happened: (name: string, state: Omit<RegisterState, "isOpen">): ToldRecord => ({
      ...{ title: text("summary"), at: new Date(moment(name)), isDay: true, state: { ...state, isOpen: false } },
      ...{ dueAt: null, evidence: [], lapse: null },
    }),
    number: (name: string): number => there(numberOrNull(name), wrong(name, "number")),
    isMarked: (name: string): boolean => ownValue(fields, name) === true,
    /** One of a closed set, as the set knows it. */
    choiceOrNull,
    choice: <T extends string>(name: string, set: readonly T[]): T =>
      there(choiceOrNull(name, set), wrong(name, "choice")),
  };
}

function read<T extends FieldValues[string]>(
  fields: FieldValues,
  name: string,
  is: (value: FieldValues[string] | undefined) => value is T,
  wrong: TypeError,
): T | null {
  const value = ownValue(fields, name);
  if (value === null || value === undefined) return null;
  if (!is(value)) throw wrong;
  return value;
}

function there<T>(value: T | null, wrong: TypeError): T {
  if (value === null) throw wrong;
  return value;
}
