import { REGISTERS } from "@/lib/registers/all-registers";
import type { RegisterField } from "@/lib/registers/register";
import { REGISTER_NAMES } from "@/lib/schemas/register-noun";
import type { Imagined } from "./hypothesis";
import { type ImaginedKind, isImaginedNoun } from "./imagined-kinds";
import { type Declaration, OPEN_PROMISE, OTHERS } from "./other-kinds";

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who can be meant. */
export interface People {
  readonly contacts: readonly Named[];
  /** Ours. */
  readonly members: readonly Named[];
}

/** What is asked of something that one imagines, with those who can be meant; `of` is the record that it goes on from. */
export function declarationOf({ kind, of }: Pick<Imagined, "kind" | "of">, people: People): Declaration {
  if (isImaginedNoun(kind)) {
    const { fields, input } = REGISTERS[kind];
    return { words: { some: REGISTERS[kind].words.some, add: REGISTER_NAMES[kind].one }, fields, input };
  }
  if (kind === "promise" && of !== undefined) return OPEN_PROMISE;
  const declared = OTHERS[kind];
  const fields = Object.entries(declared.fields).map(([name, field]) => [name, withPeople(kind, name, field, people)]);
  return { ...declared, fields: Object.fromEntries(fields) };
}

function withPeople(kind: ImaginedKind, name: string, field: RegisterField, { contacts, members }: People) {
  const choices = (of: readonly Named[]) => of.map(({ id, name: label }) => ({ value: id, label }));
  if (name === "memberId") return { ...field, choices: choices(members) };
  if (kind === "leaving") return { ...field, choices: choices([...contacts, ...members]) };
  return field;
}
