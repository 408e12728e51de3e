import { ACCOUNT_VIEW_LABELS } from "@/lib/format/account-view-labels";
import { ACCOUNT_VIEWS, behindAccount } from "@/lib/schemas/account-view";
import { addedAt, REGISTER_NAMES, REGISTER_NOUNS, type RegisterNoun } from "@/lib/schemas/register-noun";

/** What somebody typed into the palette, when it begins with a verb. */
export interface PaletteCommand {
  /** What is done, up to the name: "Log a call with". */
  readonly label: string;
  /** Of the account or person it is done with, as far as it was typed. */
  readonly name: string;
  /** What stands behind the name: "Value" of "Kestrel: Value". */
  readonly after?: string;
  /** Behind the address of the account. */
  readonly path: string;
  /** All of it may be a name as well: "case logic". */
  readonly isMaybeName?: true;
  /** Whether it can be done with somebody, who then stands in the form already. */
  readonly isWithPeople: boolean;
  /** How the address names them, where it is not as `contact`. */
  readonly namedAs?: "with";
}

/** The kinds of interaction one names in a sentence. */
const KINDS = [
  { kind: "call", words: /^call$/i, label: "a call" },
  { kind: "meeting", words: /^meeting$/i, label: "a meeting" },
  { kind: "email", words: /^(e-?)?mail$/i, label: "an e-mail" },
  { kind: "chat", words: /^chat$/i, label: "a chat" },
  { kind: "complaint", words: /^complaint$/i, label: "a complaint" },
  { kind: "workshop", words: /^workshop$/i, label: "a workshop" },
  { kind: "note", words: /^note$/i, label: "a note" },
] as const;

interface TypedRecord {
  readonly noun: RegisterNoun | "promise";
  readonly phrase: string;
  readonly label: string;
}

/** What stands in a register, by the words one begins with, the longest first: "idea nord", "a support case for nord". */
const RECORDS: readonly TypedRecord[] = [
  { noun: "promise" as const, phrase: "promise", label: "Promise to" },
  ...REGISTER_NOUNS.flatMap((noun) => {
    const { one, typed } = REGISTER_NAMES[noun];
    return typed.map((phrase): TypedRecord => ({ noun, phrase, label: `${one} of` }));
  }),
].toSorted((a, b) => b.phrase.length - a.phrase.length);

/** "nord: value": a view of an account, by the beginning of what it is called. */
function readViews(typed: string): readonly PaletteCommand[] {
  const [, name = "", said = ""] = /^([^:]+):\s*(\S.*)$/s.exec(typed) ?? [];
  const wanted = said.trim().toLowerCase();
  const views = ACCOUNT_VIEWS.filter(
    (view) => wanted !== "" && ACCOUNT_VIEW_LABELS[view].toLowerCase().startsWith(wanted),
  );
  return views.map((view) => ({
    ...{ label: "", name: name.trim(), after: ACCOUNT_VIEW_LABELS[view], path: behindAccount(view) },
    isWithPeople: false,
  }));
}

/**
 * "log nord", "log call nord", "log a call with nord", "score nord", "brief nord"; the likeliest first, nothing for what is only a
 * name. "log call centre" is a call with somebody called Centre, or something with Call Centre: both are looked for.
 */
export function readCommands(typed: string): readonly PaletteCommand[] {
  const views = readViews(typed);
  if (views.length > 0) return views;
  const [said = ""] = /^(?:an?\s+)?(.*)$/is.exec(typed)?.slice(1) ?? [];
  const record = RECORDS.find(({ phrase }) => said.toLowerCase().startsWith(`${phrase} `));
  if (record) return [recordIn(record, said.slice(record.phrase.length).trimStart())];
  const [, imagined] = /^what if\s+(\S.*)$/is.exec(said) ?? [];
  if (imagined !== undefined) return [whatIf(imagined)];
  const [, verb, rest = ""] = /^(\w+)\s+(.*)$/.exec(said) ?? [];
  if (verb === undefined) return [];
  if (!/^(log|score|brief)$/i.test(verb)) return [];
  if (verb.toLowerCase() === "brief") return [briefIn(rest)];
  if (verb.toLowerCase() === "score") return [{ label: "Score", name: rest, path: "/assess", isWithPeople: false }];
  const { command, isSentence } = readKind(rest);
  const plain = { label: "Log with", name: rest.replace(/^with\s+/i, ""), path: "/interactions/new" };
  return [...(command ? [command] : []), ...(isSentence ? [] : [{ ...plain, isWithPeople: true }])];
}

/** What is read before a meeting with an account, or with one of its people. */
const briefIn = (rest: string): PaletteCommand => ({
  ...{
    label: "Before the meeting with",
    name: rest.replace(/^(of|for|on|with)\s+/i, ""),
    path: behindAccount("brief"),
  },
  ...{ isWithPeople: true, namedAs: "with", isMaybeName: true },
});

const whatIf = (name: string): PaletteCommand => ({
  ...{ label: "What if with", name: name.replace(/^with\s+/i, ""), path: behindAccount("what-if") },
  ...{ isMaybeName: true, isWithPeople: false },
});

function recordIn({ noun, label }: TypedRecord, rest: string): PaletteCommand {
  const name = rest.replace(/^(of|for|from|to)\s+/i, "");
  // A promise is made to the account; the others come from somebody.
  const command = { label, name, path: addedAt(noun), isWithPeople: noun !== "promise" };
  return name === rest ? { ...command, isMaybeName: true } : command;
}

/** A sentence has a little word before the name; without one the kind may be the beginning of the name. */
function readKind(rest: string): { command: PaletteCommand | null; isSentence: boolean } {
  const [, said = "", link, name = ""] = /^(?:an?\s+)?([\w-]+)\s+(?:(with|from|about)\s+)?(.*)$/i.exec(rest) ?? [];
  const found = KINDS.find(({ words }) => words.test(said));
  if (!found || name.trim() === "") return { command: null, isSentence: false };
  const label = `Log ${found.label} ${link?.toLowerCase() ?? (found.kind === "note" ? "about" : "with")}`;
  const path = `/interactions/new?kind=${found.kind}`;
  return { command: { label, name, path, isWithPeople: true }, isSentence: link !== undefined };
}
