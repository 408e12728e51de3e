import { createHash } from "node:crypto";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { ImportNoun } from "@/lib/schemas/import";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import { likenessOfCompany, likenessOfPerson } from "../likeness";
import { quoted } from "../row-fault";
import type { SourceRow, SourceRows } from "../source-rows";
import { DAMAGE, damageOf, isLong } from "../values/keys";
import { nameKey } from "./books";
import { tellingFields } from "./register-book";
import type { RowCells } from "./row-cells";
import type { RowReader } from "./row-reader";
import { fieldOf } from "./stored-fields";

/** What is known before planning, with what only all rows of the file tell together. */
export type OfOneFile<Context> = Context & { readonly keys: FileKeys };

/**
 * The keys of a file, looked at together: which of them stand for one record, and which cannot be relied on. The rows
 * are gone through once; what is kept of them is what repeats.
 */
export class FileKeys {
  readonly #reader: RowReader;
  /** Keys of several rows, and which of them are about different records. */
  readonly #repeated: ReadonlySet<string>;
  readonly #shared: ReadonlySet<string>;
  /** Whether there are rows that are known by their name or content alone. */
  readonly #hasKeyless: boolean;
  /** What rows without a key have in common that nothing but their details tell from each other. */
  readonly #alike: ReadonlySet<string>;
  /** Names of several rows, each with a key of its own. */
  readonly #namesOfSeveral: ReadonlySet<string>;

  constructor(reader: RowReader, rows: SourceRows) {
    this.#reader = reader;
    const { repeated, shared, hasKeyless } = keysIn(reader, rows);
    this.#repeated = repeated;
    this.#shared = shared;
    this.#hasKeyless = hasKeyless;
    this.#alike = reader.noun === "interactions" ? alikeContents(reader, rows) : new Set();
    this.#namesOfSeveral = reader.noun === "accounts" ? namesOfSeveral(reader, rows) : new Set();
  }

  /** Whether several rows of the file have this name, each with a key of its own. */
  isNameOfSeveral(name: string): boolean {
    return this.#namesOfSeveral.has(nameKey(name));
  }

  /**
   * Whether a later row may be about the record this one makes. What is planned for all others need not be kept: of a
   * large file it would be most of what stands in memory.
   */
  mayComeAgain(cells: RowCells): boolean {
    const key = cells.text("externalId");
    return this.#hasKeyless || this.#repeated.has(ownKey(this.#reader, cells.row, key));
  }

  /** The key of a row; empty where it has none. One that cannot be relied on is refused. */
  read(cells: RowCells): string {
    const key = cells.text("externalId");
    const damage = damageOf(key);
    if (damage !== null) cells.refuse("externalId", `${quoted(key)} ${damage}`);
    else if (this.#reader.isCut("externalId") && isLong(key)) {
      cells.refuse("externalId", `${quoted(key)} ${DAMAGE.cut}`);
    } else if (key !== "" && this.#shared.has(ownKey(this.#reader, cells.row, key))) {
      cells.refuse("externalId", `${quoted(key)} ${SHARED[cells.noun] ?? OF_DIFFERENT_THINGS}`);
    } else if (key === "" && this.#alike.size > 0 && this.#alike.has(contentOf(this.#reader, cells.row))) {
      cells.refuse("externalId", NEEDS_KEY);
    }
    return key;
  }
}

const NEEDS_KEY =
  "rows of the same account, people, time and summary differ only in details: a key has to tell whether they are one.";

const OF_DIFFERENT_THINGS = "is the key of rows that tell of different things: nobody knows which of them it is.";

const SHARED: Readonly<Partial<Record<ImportNoun, string>>> = {
  accounts: "is the key of rows with different names: nobody knows whose it is.",
  contacts: "is the key of rows with different names: nobody knows whose it is.",
  survey_answers: "is the key of rows with different answers: nobody knows which of them it is.",
};

function keysIn(reader: RowReader, rows: SourceRows) {
  const firstOf = new Map<string, number>();
  const sharing = new Map<string, RowsOfKey>();
  let position = -1;
  let hasKeyless = false;
  for (const row of rows) {
    position += 1;
    const text = reader.text(row, "externalId");
    hasKeyless ||= text === "";
    if (text === "") continue;
    const key = ownKey(reader, row, text);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, position);
    else {
      const seen = sharing.get(key) ?? new RowsOfKey(reader, rows.slice(first, first + 1));
      sharing.set(key, seen);
      seen.see(row);
    }
  }
  const shared = new Set([...sharing].flatMap(([key, seen]) => (seen.areOne() ? [] : [key])));
  return { repeated: new Set(sharing.keys()), shared, hasKeyless };
}

/** One line of a survey may be several rows here, one for each question. */
const ownKey = (reader: RowReader, row: SourceRow, key: string) =>
  reader.noun === "survey_answers" ? `${key} ${nameKey(reader.text(row, "kind"))}` : key;

/** What tells records of a noun apart, whatever their key says. */
function tellingOf(noun: Exclude<ImportNoun, "accounts" | "contacts">): readonly string[] {
  if (noun === "interactions") return ["accountExternalId", "accountName", "kind", "occurredAt", "summary"];
  if (noun === "survey_answers") return ["contact", "answeredAt", "value", ...SURVEY_KINDS];
  return ["accountExternalId", "accountName", ...tellingFields(REGISTERS[noun]).map(fieldOf)];
}

/** Whether rows of one key may be about one record. An empty cell says nothing against it. */
class RowsOfKey {
  readonly #reader: RowReader;
  readonly #saidOf = new Map<string, string>();
  readonly #differing = new Set<string>();
  readonly #hasAddress: boolean;

  constructor(reader: RowReader, rows: readonly SourceRow[]) {
    this.#reader = reader;
    this.#hasAddress = rows.every((row) => reader.text(row, "email") !== "");
    for (const row of rows) this.see(row);
  }

  see(row: SourceRow): void {
    for (const [what, said] of this.#sayings(row)) {
      if (said === "") continue;
      const before = this.#saidOf.get(what);
      if (before === undefined) this.#saidOf.set(what, said);
      else if (before !== said) this.#differing.add(what);
    }
  }

  areOne(): boolean {
    const isOneAddress = this.#reader.noun === "contacts" && this.#hasAddress && !this.#differing.has("email");
    return isOneAddress || [...this.#differing].every((what) => what === "email");
  }

  #sayings(row: SourceRow): readonly (readonly [string, string])[] {
    const { noun } = this.#reader;
    const text = (field: string) => this.#reader.text(row, field);
    if (noun === "accounts") return [["name", likenessOfCompany(text("name"))]];
    if (noun === "contacts") {
      const name = text("name") || `${text("firstName")} ${text("lastName")}`;
      return [
        ["email", nameKey(text("email"))],
        ["name", likenessOfPerson(name)],
      ];
    }
    return tellingOf(noun).map((field) => [field, text(field).normalize("NFC")] as const);
  }
}

function alikeContents(reader: RowReader, rows: SourceRows): ReadonlySet<string> {
  const cellsOf = new Map<string, string>();
  const alike = new Set<string>();
  for (const row of rows) {
    if (reader.text(row, "externalId") !== "") continue;
    const content = contentOf(reader, row);
    const cells = digestOf(row.cells);
    if ((cellsOf.get(content) ?? cells) !== cells) alike.add(content);
    cellsOf.set(content, cells);
  }
  return alike;
}

const CONTENT = ["accountExternalId", "accountName", "contacts", "kind", "occurredAt", "summary"];
const contentOf = (reader: RowReader, row: SourceRow) => digestOf(CONTENT.map((field) => reader.text(row, field)));

/** Texts of any length by something short. */
const digestOf = (texts: readonly string[]) => createHash("sha256").update(texts.join("\u0000")).digest("base64");

function namesOfSeveral(reader: RowReader, rows: SourceRows): ReadonlySet<string> {
  const keyOf = new Map<string, string>();
  const several = new Set<string>();
  for (const row of rows) {
    const key = reader.text(row, "externalId");
    if (key === "") continue;
    const name = nameKey(reader.text(row, "name"));
    if ((keyOf.get(name) ?? key) !== key) several.add(name);
    keyOf.set(name, key);
  }
  return several;
}
