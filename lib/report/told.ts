import { dayOfMoment } from "@/lib/calendar/day-moments";
import { dayOf } from "@/lib/calendar/wall-time";
import type { ContractDetail } from "@/lib/data/contracts";
import type { PackTextDetail } from "@/lib/data/pack-texts";
import type { PromiseDetail } from "@/lib/data/promises";
import type { Viewer } from "@/lib/data/scope";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { RegisterRow } from "@/lib/registers/register";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account";
import { CONTACT_FIELDS } from "@/lib/schemas/contact";
import { CONTRACT_FIELDS } from "@/lib/schemas/contract";
import { ownValue } from "@/lib/schemas/own-value";
import { PROMISE_FIELDS } from "@/lib/schemas/promise";
import type { RecordField, RecordFields } from "@/lib/schemas/record-field";

/*
 * The wall between what is ours and what the customer reads (decision 0093). Whatever stands in the customer's edition is
 * `Told`, and only this file makes one: from a field that is declared `isForCustomer`, or from a text that was written for
 * the customer. The compiler holds it: a plain text, number or date has no place in what is `CustomerSafe`.
 */

type Tellable = string | number | Date;

let tell: <T extends Tellable>(value: T) => Told<T>;

/** Something that the customer may read. */
export class Told<T extends Tellable> {
  readonly #value: T;

  static {
    tell = (value) => new Told(value);
  }

  private constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }
}

type Values = Readonly<Record<string, unknown>>;
interface Named {
  readonly id: string;
  readonly name: string;
}

/** A record as the customer may read it: its other fields are not there. */
export class GivenRecord {
  readonly #noun: string;
  readonly #fields: RecordFields;
  readonly #values: Values;
  /** What tells it from its like; no words of anybody. */
  readonly key: Told<string>;

  private constructor(noun: string, id: string, { fields, values }: { fields: RecordFields; values: Values }) {
    this.#noun = noun;
    this.#fields = fields;
    this.#values = values;
    this.key = tell(id);
  }

  static ofRegister = ({ noun, id, fields: values }: RegisterRow): GivenRecord =>
    new GivenRecord(noun, id, { fields: REGISTERS[noun].fields, values });

  static ofPromise = ({ id, keptAt, brokenAt, ...said }: PromiseDetail): GivenRecord => {
    const values = { ...said, keptOn: keptAt, brokenOn: brokenAt };
    return new GivenRecord("promise", id, { fields: PROMISE_FIELDS, values });
  };

  static ofContract = (contract: ContractDetail): GivenRecord =>
    new GivenRecord("contract", contract.id, { fields: CONTRACT_FIELDS, values: { ...contract } });

  static ofAccount = ({ id, name }: Named): GivenRecord =>
    new GivenRecord("account", id, { fields: ACCOUNT_FIELDS, values: { name } });

  static ofContact = ({ id, name }: Named): GivenRecord =>
    new GivenRecord("contact", id, { fields: CONTACT_FIELDS, values: { name } });

  /** @throws TypeError where nobody declared that a customer may be told */
  #read(name: string): { readonly field: RecordField; readonly value: unknown } {
    const field = ownValue(this.#fields, name);
    if (!field?.isForCustomer) throw new TypeError(`${this.#noun}: ${name} is not for the customer`);
    return { field, value: ownValue(this.#values, name) ?? null };
  }

  textOrNull(name: string): Told<string> | null {
    const { value } = this.#read(name);
    return typeof value === "string" ? tell(value) : null;
  }

  text(name: string): Told<string> {
    const text = this.textOrNull(name);
    if (text === null) throw new TypeError(`${this.#noun}: ${name} is no text`);
    return text;
  }

  number(name: string): Told<number> | null {
    const { value } = this.#read(name);
    return typeof value === "number" ? tell(value) : null;
  }

  /** The day of a day, or of a moment as whoever reads it has it. */
  day(name: string, zone: string): Told<Date> | null {
    const { field, value } = this.#read(name);
    if (!(value instanceof Date)) return null;
    const isDay = field.kind === "day" || field.isDay === true;
    // A promise is kept on a day, though its moment is what is stored.
    return tell(new Date(isDay ? dayOfMoment(value) : dayOf(value, zone)));
  }

  choice<C extends string>(name: string, set: readonly C[]): C | null {
    const { value } = this.#read(name);
    return set.find((one) => one === value) ?? null;
  }

  isMarked(name: string): boolean {
    return this.#read(name).value === true;
  }
}

/** What was written into a pack for the customer. @throws TypeError for what was written for ourselves */
export function toldText({ edition, content }: PackTextDetail): Told<string> {
  if (edition !== "customer") throw new TypeError("This text of a pack is not for the customer.");
  return tell(content);
}

/** Who comes from us. */
export const toldUs = ({ name, workspaceName }: Pick<Viewer, "name" | "workspaceName">) => ({
  preparer: tell(name),
  workspace: tell(workspaceName),
});

/** A day of the calendar, "2026-07-01", which is nobody's secret. */
export const toldDay = (day: string): Told<Date> => tell(new Date(day));

/** How many there are, and not who. */
export const toldCount = (list: readonly unknown[]): Told<number> => tell(list.length);

/** How many there are without some of them. */
export const toldCountWithout = (all: Told<number>, some: readonly unknown[]): Told<number> =>
  tell(all.value - some.length);

/** Whether all that is in something is told, marked, one of a closed set, or nothing. */
type IsTold<T> = T extends Told<Tellable> | boolean | null
  ? true
  : T extends string
    ? IsClosed<T>
    : T extends readonly (infer E)[]
      ? IsTold<E>
      : T extends Date | Callable | number
        ? false
        : T extends object
          ? { [K in keyof T]: IsTold<T[K]> }[keyof T]
          : false;

type Callable = (...given: never) => unknown;
type IsClosed<T extends string> = string extends T ? false : true;

/** What may reach the customer: nothing at all can be it where something in it could be anything. */
export type CustomerSafe<T> = [IsTold<T>] extends [true] ? T : never;
