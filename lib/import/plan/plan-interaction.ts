import { type InteractionInput, interactionInput } from "@/lib/schemas/interaction";
import type { SourceRow } from "../read-table";
import { quoted } from "../row-problem";
import { CHANNEL_WORDS, DIRECTION_WORDS, KIND_WORDS, recognise } from "../values/closed-sets";
import { parseTone } from "../values/numbers";
import { accountOfRow } from "./account-of-row";
import { type AccountBook, findMember, type MemberEntry, type PersonBook } from "./books";
import { type PlannedRow, settle, skipped } from "./planned-row";
import type { RowReader } from "./row-reader";

export interface StoredInteraction {
  readonly id: string;
  readonly input: InteractionInput;
  readonly isRemoved: boolean;
}

export interface InteractionsToPlan {
  readonly reader: RowReader;
  readonly accounts: AccountBook;
  readonly people: PersonBook;
  readonly members: readonly MemberEntry[];
  readonly stored: InteractionBook;
  readonly newId: () => string;
}

/** Interactions by external id, and by what makes two of them the same without one. */
export class InteractionBook {
  readonly #byExternalId = new Map<string, StoredInteraction>();
  readonly #byContent = new Map<string, StoredInteraction>();

  constructor(stored: Iterable<StoredInteraction>) {
    for (const one of stored) this.put(one);
  }

  put(one: StoredInteraction): void {
    if (one.input.externalId !== null) this.#byExternalId.set(one.input.externalId, one);
    this.#byContent.set(contentKey(one.input), one);
  }

  find(externalId: string, content: string): StoredInteraction | undefined {
    const known = externalId === "" ? undefined : this.#byExternalId.get(externalId);
    const alike = this.#byContent.get(content);
    // Two records of the other system may well read the same, such as a mail to everybody.
    const isOther = externalId !== "" && alike?.input.externalId !== null;
    return known ?? (isOther ? undefined : alike);
  }
}

type Content = Pick<InteractionInput, "accountId" | "kind" | "summary"> & { readonly occurredAt: Date };
const contentKey = ({ accountId, kind, occurredAt, summary }: Content) =>
  `${accountId} ${kind} ${occurredAt.getTime()} ${summary.normalize("NFC").trim()}`;

export function planInteraction(context: InteractionsToPlan, row: SourceRow): PlannedRow<InteractionInput> {
  const { reader, stored, newId } = context;
  const { accountId, contactIds } = whoOf(context, row);
  const externalId = reader.text(row, "externalId");
  const kind = kindOf(reader, row);
  const occurredAt = reader.instant(row, "occurredAt");
  const summary = reader.text(row, "summary");
  const content = contentKey({ accountId, kind, summary, occurredAt: new Date(occurredAt ?? 0) });
  const known = stored.find(externalId, content);
  if (known?.isRemoved) return skipped(row.line, "Was removed here before, and stays removed.");
  if (known && known.input.accountId !== accountId) {
    throw reader.problem("accountName", "this interaction is stored at another account; it is not moved by import.");
  }
  const said = {
    accountId,
    externalId: externalId || undefined,
    kind,
    occurredAt,
    summary: summary || undefined,
    direction: directionOf(reader, row),
    channel: channelOf(reader, row, known ? null : kind),
    sentiment: reader.read(row, "sentiment", parseTone, "a tone: positive, neutral, negative or a number from -1 to 1"),
    note: reader.text(row, "note") || undefined,
    resolvedAt: reader.instant(row, "resolvedAt"),
    contactIds: contactIds.length > 0 ? contactIds : undefined,
    memberIds: membersOf(context, row),
  };
  const schema = interactionInput;
  const planned = settle({
    noun: "interactions",
    line: row.line,
    schema,
    stored: known ?? null,
    said,
    days: [],
    newId,
  });
  if (planned.write) stored.put({ ...planned.write, isRemoved: false });
  return planned;
}

/** The account the row names, or the one its people belong to. */
function whoOf({ reader, accounts, people }: InteractionsToPlan, row: SourceRow) {
  const account = accountOfRow(reader, row, accounts);
  const found = referencesIn(reader.text(row, "contacts")).map((reference) => {
    const person = people.find(reference, account);
    if (typeof person === "string") throw reader.problem("contacts", person);
    return person;
  });
  const accountId = account?.id ?? found[0]?.accountId;
  if (accountId === undefined) throw reader.problem("accountName", "fill this in, or name one of their people.");
  if (found.some((person) => person.accountId !== accountId)) {
    throw reader.problem("contacts", "these people belong to different accounts.");
  }
  return { accountId, contactIds: [...new Set(found.map(({ id }) => id))].sort() };
}

/** Several references in a cell; commas separate only addresses, because names hold commas too. */
export function referencesIn(text: string): string[] {
  const byComma = text.split(",");
  const parts = byComma.every((part) => part.includes("@")) ? byComma : [text];
  return parts
    .flatMap((part) => part.split(/[;\n]/))
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function kindOf(reader: RowReader, row: SourceRow): InteractionInput["kind"] {
  const text = reader.text(row, "kind");
  const name = text === "" ? reader.mapping.defaultKind : recognise(KIND_WORDS, text);
  const kind = interactionInput.shape.kind.safeParse(name);
  if (kind.success) return kind.data;
  throw reader.problem("kind", text === "" ? "fill this in." : `${quoted(text)} is not a kind we know.`);
}

function directionOf(reader: RowReader, row: SourceRow): string | undefined {
  const column = reader.read(
    row,
    "direction",
    (text) => recognise(DIRECTION_WORDS, text),
    "a direction: inbound, outbound or both",
  );
  if (column !== undefined) return column;
  const [, way] = /^(inbound|incoming|outbound|outgoing)/i.exec(reader.text(row, "kind")) ?? [];
  return way === undefined ? undefined : (recognise(DIRECTION_WORDS, way) ?? undefined);
}

/** Some kinds say by themselves how they happened. */
const CHANNEL_OF_KIND = new Map([
  ["email", "email"],
  ["call", "phone"],
  ["chat", "chat"],
]);

function channelOf(reader: RowReader, row: SourceRow, newKind: string | null): string | undefined {
  const column = reader.read(
    row,
    "channel",
    (text) => recognise(CHANNEL_WORDS, text),
    "a channel such as phone or video",
  );
  return column ?? CHANNEL_OF_KIND.get(newKind ?? "");
}

function membersOf({ reader, members }: InteractionsToPlan, row: SourceRow): string[] | undefined {
  const references = referencesIn(reader.text(row, "members"));
  if (references.length === 0) return undefined;
  const ids = references.map((reference) => {
    const member = findMember(members, reference);
    if (member) return member.id;
    throw reader.problem(
      "members",
      `${quoted(reference)} is no active member of this workspace. Invite them first, or leave the column out.`,
    );
  });
  return [...new Set(ids)].sort();
}
