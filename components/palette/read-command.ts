/** What somebody typed into the palette, when it begins with a verb. */
interface Command {
  /** What is done, up to the name of the account: "Log a call with". */
  readonly label: string;
  /** Of the account it is done with, as far as it was typed. */
  readonly name: string;
  /** Behind the address of the account. */
  readonly path: string;
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

/** "log nord", "log a call with nord", "score nord"; null for what is only a name. */
export function readCommand(typed: string): Command | null {
  const [, verb, rest = ""] = /^(log|score)\s+(.*)$/i.exec(typed) ?? [];
  if (verb === undefined) return null;
  if (verb.toLowerCase() === "score") return { label: "Score", name: rest, path: "/assess" };
  return readKind(rest) ?? { label: "Log with", name: rest.replace(/^with\s+/i, ""), path: "/interactions/new" };
}

/** Only with a little word before the name, for "call centre" is a name. */
function readKind(rest: string): Command | null {
  const [, said = "", link = "", name = ""] = /^(?:an?\s+)?([\w-]+)\s+(with|from|about)\s+(.*)$/i.exec(rest) ?? [];
  const found = KINDS.find(({ words }) => words.test(said));
  if (!found) return null;
  return { label: `Log ${found.label} ${link.toLowerCase()}`, name, path: `/interactions/new?kind=${found.kind}` };
}
