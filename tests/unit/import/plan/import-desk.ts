import { readFileSync } from "node:fs";
import { guessMapping } from "@/lib/import/guess-mapping";
import { AccountBook, PersonBook } from "@/lib/import/plan/books";
import { InteractionBook, type StoredInteraction } from "@/lib/import/plan/interaction-book";
import { NamedBook } from "@/lib/import/plan/named-book";
import { planRows } from "@/lib/import/plan/plan-rows";
import type { AnsweredLine } from "@/lib/import/plan/plan-survey-answer";
import { RegisterBook, type StoredRegisterRecord } from "@/lib/import/plan/register-book";
import { RowReader } from "@/lib/import/plan/row-reader";
import { type StoredSurveyAnswer, SurveyAnswerBook } from "@/lib/import/plan/survey-answer-book";

import { REGISTERS } from "@/lib/registers/all-registers";
import type { NamedEntry } from "@/lib/registers/named-entry";
import type { AccountInput } from "@/lib/schemas/account";
import type { ContactInput } from "@/lib/schemas/contact";
import type { ImportMapping, ImportNoun } from "@/lib/schemas/import";
import { NOON } from "../../../factories/clock";
import { buildAccount, buildContact } from "../../../factories/inputs";
import { AS_READ, readTable } from "../../../factories/tables";

const idOf = (kind: string, n: number) => `00000000-0000-4000-8000-${kind}${String(n).padStart(10, "0")}`;

/** Our people: Dora and Mira are here, Rita has left. */
export const DORA = { id: idOf("de", 1), name: "Dora", email: "dora@nordlicht.example", hasLeft: false };
export const MIRA = { id: idOf("de", 2), name: "Mira Sund", email: "mira@nordlicht.example", hasLeft: false };
export const RITA = { id: idOf("de", 3), name: "Rita Vale", email: "rita@nordlicht.example", hasLeft: true };

export const HARBOUR = idOf("ac", 1);
export const QUAY = idOf("ac", 2);
export const ANN = idOf("c0", 1);
const BEN = idOf("c0", 2);

/** What is stored before the file comes: Harbour Logistics with Ann and Ben, and Quay Ltd without anybody. */
interface Before {
  readonly accounts?: ReadonlyMap<string, AccountInput>;
  readonly contacts?: ReadonlyMap<string, ContactInput>;
  readonly interactions?: readonly StoredInteraction[];
  readonly answers?: readonly StoredSurveyAnswer[];
  readonly records?: readonly StoredRegisterRecord[];
  /** What records may name besides people. */
  readonly named?: readonly NamedEntry[];
}

const ACCOUNTS: ReadonlyMap<string, AccountInput> = new Map([
  [HARBOUR, buildAccount({ name: "Harbour Logistics", externalId: "H-1" })],
  [QUAY, buildAccount({ name: "Quay Ltd", externalId: "Q-1" })],
]);

const CONTACTS: ReadonlyMap<string, ContactInput> = new Map([
  [ANN, buildContact(HARBOUR, { name: "Ann", email: "ann@harbour.example", externalId: "P-1" })],
  [BEN, buildContact(HARBOUR, { name: "Ben", email: "ben@harbour.example", externalId: "P-2" })],
]);

interface Wish {
  readonly before?: Before;
  readonly mapping?: Partial<ImportMapping>;
  readonly timeZone?: string;
  readonly now?: Date;
}

/** The plan of a file as the import desk makes it, in a small world and without a database. */
export async function planFile(noun: ImportNoun, text: string, { before = {}, mapping, timeZone, now }: Wish = {}) {
  const table = await readTable(text);
  const chosen = { ...guessMapping(noun, table, { ...AS_READ, timeZone: timeZone ?? "UTC" }), ...mapping };
  const accounts = before.accounts ?? ACCOUNTS;
  const contacts = new Map(before.contacts ?? CONTACTS);
  let made = 0;
  const ground = {
    reader: new RowReader(noun, chosen, table.header, (now ?? NOON).getTime()),
    accounts: new AccountBook([...accounts].map(([id, one]) => ({ ...one, id, isArchived: false }))),
    newId: () => idOf("ff", ++made),
  };
  const people = new PersonBook([...contacts].map(([id, one]) => ({ ...one, id })));
  const members = [DORA, MIRA, RITA];
  switch (noun) {
    case "accounts":
      return planRows({ noun, ...ground, members, stored: new Map(accounts), currency: "EUR" }, table.rows);
    case "contacts":
      return planRows({ noun, ...ground, people, stored: contacts }, table.rows);
    case "interactions":
      return planRows(
        { noun, ...ground, people, members, stored: new InteractionBook(before.interactions ?? []) },
        table.rows,
      );
    case "survey_answers":
      return planRows({ noun, ...ground, people, stored: new SurveyAnswerBook(before.answers ?? []) }, table.rows);
    default:
      return planRows(
        {
          ...{ noun, ...ground, people, named: new NamedBook(before.named ?? []) },
          stored: new RegisterBook(REGISTERS[noun], before.records ?? []),
        },
        table.rows,
      );
  }
}

/** What happens to each row, in the order of the file. */
export async function fatesOf(...wish: Parameters<typeof planFile>) {
  const { rows } = await planFile(...wish);
  return rows.map(({ action, reason, findings }) => ({ action, reason, remarks: findings?.remarks ?? [] }));
}

/** What each row would store; of answers side by side each by itself. */
export async function writesOf(...wish: Parameters<typeof planFile>): Promise<readonly (object | null)[]> {
  const { rows } = await planFile(...wish);
  return rows.flatMap(({ write }): readonly (object | null)[] => {
    const input = write?.input ?? null;
    return input && isAnswered(input) ? input.answers : [input];
  });
}

const isAnswered = (input: object): input is AnsweredLine => "answers" in input;

export const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/import/${name}.csv`, import.meta.url), "utf8");
