import { dayOfMoment } from "@/lib/calendar/day-moments";
import type { FieldValues, Register } from "@/lib/registers/register";
import { ownValue } from "@/lib/schemas/own-value";

/** A record of a register as files bring it: its fields by name, whose it is, and the key it has where it comes from. */
export type RegisterFileRecord = FieldValues & { readonly accountId: string; readonly externalId: string | null };

export interface StoredRegisterRecord {
  readonly id: string;
  readonly input: RegisterFileRecord;
  readonly isRemoved: boolean;
}

/**
 * What tells records of a register from each other where they have no key: what it is called, or who it is about, and
 * when it began. What may be set anew, such as a date to come or the last review, tells nothing.
 */
export function tellingFields({ fields, confirmedBy, tellsApart }: Register): readonly string[] {
  if (tellsApart) return tellsApart;
  const all = Object.entries(fields);
  const [text = "contactId"] = all.flatMap(([name, { kind }]) => (kind === "text" ? [name] : []));
  const [began] = all.flatMap(([name, { kind }]) => (kind === "instant" && name !== confirmedBy ? [name] : []));
  return [text, ...(began === undefined ? [] : [began])];
}

type Said = Readonly<Record<string, unknown>>;

/**
 * What tells apart those that agree in all of that: what the declaration says, and of what happened whom it is about. It
 * may be open, so that it can be filled in.
 */
function furtherTelling({ fields, tellsFurther, confirmedBy }: Register, said: Said): readonly string[] {
  if (tellsFurther) return tellsFurther(said);
  const happened = Object.entries(fields).some(([name, { kind }]) => kind === "instant" && name !== confirmedBy);
  return happened && "contactId" in fields ? ["contactId"] : [];
}

/** What a row of a file says. */
interface Row {
  readonly externalId: string;
  readonly accountId: string | undefined;
  readonly said: Said;
  /** Whether the file has a column for a field. */
  readonly asks: (name: string) => boolean;
}

/** Records of one register by the key they have where they come from, and by what tells them apart without one. */
export class RegisterBook {
  readonly #register: Register;
  readonly #telling: readonly string[];
  readonly #byExternalId = new Map<string, StoredRegisterRecord>();
  /** Those that agree in what they have to say. */
  readonly #byContent = new Map<string, readonly StoredRegisterRecord[]>();
  /** Ids of what rows of this file have written. */
  readonly #written = new Set<string>();

  constructor(register: Register, stored: Iterable<StoredRegisterRecord>) {
    this.#register = register;
    this.#telling = tellingFields(register);
    for (const one of stored) this.#keep(one);
  }

  put(one: StoredRegisterRecord): void {
    this.#written.add(one.id);
    this.#keep(one);
  }

  #keep(one: StoredRegisterRecord): void {
    const { externalId, accountId } = one.input;
    if (externalId !== null) this.#byExternalId.set(externalId, one);
    const content = this.#contentOf(accountId, one.input);
    if (content === null) return;
    const others = (this.#byContent.get(content) ?? []).filter(({ id }) => id !== one.id);
    this.#byContent.set(content, [...others, one]);
  }

  /** The record a row means. One with another key of its own is another one, however alike they read. */
  find(row: Row): StoredRegisterRecord | undefined {
    const { externalId, accountId, said } = row;
    const own = externalId === "" ? undefined : this.#byExternalId.get(externalId);
    if (own || accountId === undefined) return own;
    const content = this.#contentOf(accountId, said);
    const alike = content === null ? undefined : this.#nearest(this.#byContent.get(content) ?? [], row);
    return externalId !== "" && alike?.input.externalId ? undefined : alike;
  }

  /** Of those that read the same the one that agrees in most, then one that stands, then one without a key of its own. */
  #nearest(all: readonly StoredRegisterRecord[], { said, asks }: Row): StoredRegisterRecord | undefined {
    const asked = furtherTelling(this.#register, said).filter(asks);
    const far = (one: StoredRegisterRecord) =>
      asked.filter((name) => this.#part(one.input, name) !== this.#part(said, name)).length;
    const rank = (one: StoredRegisterRecord) =>
      far(one) * 4 + (one.isRemoved ? 2 : 0) + (one.input.externalId === null ? 0 : 1);
    return all
      .filter((one) => asked.every((name) => this.#agree(one, said, name)))
      .toSorted((a, b) => rank(a) - rank(b))[0];
  }

  /** What is open on one side agrees with what was there before the file; rows of one file are taken at their word. */
  #agree({ id, input }: StoredRegisterRecord, said: Said, name: string): boolean {
    const [there, here] = [this.#part(input, name), this.#part(said, name)];
    return there === here || (!this.#written.has(id) && (there === "" || here === ""));
  }

  /** What tells it apart without a key; null where that is not said. */
  #contentOf(accountId: string, said: Said): string | null {
    const parts = this.#telling.map((name) => this.#part(said, name));
    return parts.includes("") ? null : [accountId, ...parts].join("\u0000");
  }

  /** A moment of which people know the day counts as its day. */
  #part(said: Said, name: string): string {
    const part = ownValue(said, name);
    const field = ownValue(this.#register.fields, name);
    const isDay = field?.isDay || field?.kind === "day";
    if (!isDay) return asKey(part);
    return part instanceof Date ? dayOfMoment(part) : asKey(part).slice(0, DAY_LENGTH);
  }
}

/** Of a moment in ISO 8601. */
const DAY_LENGTH = 10;

const asKey = (part: unknown): string =>
  part instanceof Date
    ? part.toISOString()
    : String(part ?? "")
        .normalize("NFC")
        .trim();
