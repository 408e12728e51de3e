import type { ImportNoun } from "@/lib/schemas/import";
import { SURVEY_KINDS } from "@/lib/schemas/survey-answer";
import { likenessOfCompany, likenessOfPerson } from "../likeness";
import type { SourceRow } from "../read-table";
import { quoted } from "../row-fault";
import { DAMAGE, damageOf, isLong } from "../values/keys";
import { nameKey } from "./books";
import type { RowCells } from "./row-cells";
import type { RowReader } from "./row-reader";

/** What is known before planning, with what only all rows of the file tell together. */
export type OfOneFile<Context> = Context & { readonly keys: FileKeys };

/** The keys of a file, looked at together: which of them stand for one record, and which cannot be relied on. */
export class FileKeys {
  readonly #reader: RowReader;
  /** Rows that share their key with another record. */
  readonly #shared = new Set<SourceRow>();
  /** Rows without a key that nothing but their details tell from each other. */
  readonly #keyless = new Set<SourceRow>();
  readonly #keysByName = new Map<string, Set<string>>();

  constructor(reader: RowReader, rows: readonly SourceRow[]) {
    this.#reader = reader;
    const byKey = new Map<string, SourceRow[]>();
    const byContent = new Map<string, SourceRow[]>();
    for (const row of rows) {
      const key = reader.text(row, "externalId");
      if (key === "" && reader.noun === "interactions") setIn(byContent, contentOf(reader, row), noRows).push(row);
      if (key === "") continue;
      setIn(this.#keysByName, nameKey(reader.text(row, "name")), () => new Set<string>()).add(key);
      // One line of a survey may be several rows here, one for each question.
      setIn(byKey, ownKey(reader, row, key), noRows).push(row);
    }
    const shared = [...byKey.values()].filter((sharing) => !areOne(reader, sharing));
    for (const row of shared.flat()) this.#shared.add(row);
    const alike = [...byContent.values()].filter((rows) => !agree(rows, ({ cells }) => cells.join("\u0000")));
    for (const row of alike.flat()) this.#keyless.add(row);
  }

  /** How many rows with keys of their own have this name. */
  keysOf(name: string): number {
    return this.#keysByName.get(nameKey(name))?.size ?? 0;
  }

  /** The key of a row; empty where it has none. One that cannot be relied on is refused. */
  read(cells: RowCells): string {
    const key = cells.text("externalId");
    const damage = damageOf(key);
    if (damage !== null) cells.refuse("externalId", `${quoted(key)} ${damage}`);
    else if (this.#reader.isCut("externalId") && isLong(key))
      cells.refuse("externalId", `${quoted(key)} ${DAMAGE.cut}`);
    else if (this.#shared.has(cells.row)) cells.refuse("externalId", `${quoted(key)} ${SHARED[cells.noun]}`);
    else if (this.#keyless.has(cells.row)) cells.refuse("externalId", NEEDS_KEY);
    return key;
  }
}

const NEEDS_KEY =
  "rows of the same account, people, time and summary differ only in details: a key has to tell whether they are one.";

const SHARED: Readonly<Record<ImportNoun, string>> = {
  accounts: "is the key of rows with different names: nobody knows whose it is.",
  contacts: "is the key of rows with different names: nobody knows whose it is.",
  interactions: "is the key of rows that tell of different things: nobody knows which of them it is.",
  survey_answers: "is the key of rows with different answers: nobody knows which of them it is.",
};

/** What tells records of a noun apart, whatever their key says. */
const TELLING = {
  interactions: ["accountExternalId", "accountName", "kind", "occurredAt", "summary"],
  survey_answers: ["contact", "answeredAt", "value", ...SURVEY_KINDS],
};

/** Whether rows of one key may be about one record. An empty cell says nothing against it. */
function areOne(reader: RowReader, rows: readonly SourceRow[]): boolean {
  const [first] = rows;
  if (!first || rows.length === 1) return true;
  const { noun } = reader;
  if (noun === "accounts") return agree(rows, (row) => likenessOfCompany(reader.text(row, "name")));
  if (noun === "contacts") {
    const isOneAddress = reader.text(first, "email") !== "" && agree(rows, (row) => nameKey(reader.text(row, "email")));
    return isOneAddress || agree(rows, (row) => likenessOfPerson(personName(reader, row)));
  }
  return TELLING[noun].every((field) => agree(rows, (row) => reader.text(row, field).normalize("NFC")));
}

const personName = (reader: RowReader, row: SourceRow) =>
  reader.text(row, "name") || `${reader.text(row, "firstName")} ${reader.text(row, "lastName")}`;

const agree = (rows: readonly SourceRow[], said: (row: SourceRow) => string) =>
  new Set(rows.map(said).filter((one) => one !== "")).size <= 1;

const noRows = (): SourceRow[] => [];

const CONTENT = ["accountExternalId", "accountName", "contacts", "kind", "occurredAt", "summary"];
const contentOf = (reader: RowReader, row: SourceRow) => CONTENT.map((field) => reader.text(row, field)).join("\u0000");

const ownKey = (reader: RowReader, row: SourceRow, key: string) =>
  reader.noun === "survey_answers" ? `${key} ${nameKey(reader.text(row, "kind"))}` : key;

/** What stands under a key, after putting something there if nothing does. */
function setIn<T>(index: Map<string, T>, key: string, make: () => T): T {
  const found = index.get(key) ?? make();
  index.set(key, found);
  return found;
}
