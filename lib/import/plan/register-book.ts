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

/** Records of one register by the key they have where they come from, and by what tells them apart without one. */
export class RegisterBook {
  readonly #telling: readonly string[];
  readonly #days: ReadonlySet<string>;
  readonly #byExternalId = new Map<string, StoredRegisterRecord>();
  readonly #byContent = new Map<string, StoredRegisterRecord>();

  constructor(register: Register, stored: Iterable<StoredRegisterRecord>) {
    this.#telling = tellingFields(register);
    this.#days = new Set(this.#telling.filter((name) => ownValue(register.fields, name)?.isDay));
    for (const one of stored) this.put(one);
  }

  put(one: StoredRegisterRecord): void {
    const { externalId, accountId } = one.input;
    if (externalId !== null) this.#byExternalId.set(externalId, one);
    const content = this.#contentOf(accountId, one.input);
    if (content === null) return;
    const other = this.#byContent.get(content);
    // Of two that read the same the one that stands, and the one without a key of its own.
    if (!other || other.isRemoved || (other.input.externalId !== null && externalId === null)) {
      this.#byContent.set(content, one);
    }
  }

  /** The record a row means. One with another key of its own is another one, however alike they read. */
  find({ externalId, accountId, said }: { externalId: string; accountId: string | undefined; said: Said }) {
    const own = externalId === "" ? undefined : this.#byExternalId.get(externalId);
    if (own || accountId === undefined) return own;
    const content = this.#contentOf(accountId, said);
    const alike = content === null ? undefined : this.#byContent.get(content);
    return externalId !== "" && alike?.input.externalId ? undefined : alike;
  }

  /** What tells it apart without a key; null where that is not said. A moment of which people know the day counts as its day. */
  #contentOf(accountId: string, said: Said): string | null {
    const parts = this.#telling.map((name) => asKey(ownValue(said, name)));
    if (parts.includes("")) return null;
    const cut = parts.map((part, i) => (this.#days.has(this.#telling[i] ?? "") ? part.slice(0, DAY_LENGTH) : part));
    return [accountId, ...cut].join("\u0000");
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
