import { type InteractionInput, interactionInput } from "@/lib/schemas/interaction";
import type { SourceRow } from "../read-table";
import { quoted } from "../row-fault";
import { CHANNEL_WORDS, DIRECTION_WORDS, KIND_WORDS, recognise } from "../values/closed-sets";
import { parseTone } from "../values/numbers";
import { accountOfRow, refuseWithoutAccount } from "./account-of-row";
import { type AccountBook, findMember, type MemberEntry, memberName, type PersonBook } from "./books";
import { type PlannedRow, settle, skipped } from "./planned-row";
import type { RowCells } from "./row-cells";
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
    this.#byContent.set(contentKey({ ...one.input, occurredAt: one.input.occurredAt.toISOString() }), one);
  }

  find(externalId: string, content: string): StoredInteraction | undefined {
    const known = externalId === "" ? undefined : this.#byExternalId.get(externalId);
    const alike = this.#byContent.get(content);
    // Two records of the other system may well read the same, such as a mail to everybody.
    const isOther = externalId !== "" && alike?.input.externalId !== null;
    return known ?? (isOther ? undefined : alike);
  }
}

interface Content {
  readonly accountId: string;
  readonly kind: string | undefined;
  /** ISO 8601 */
  readonly occurredAt: string | undefined;
  readonly summary: string;
}

const contentKey = ({ accountId, kind, occurredAt, summary }: Content) =>
  `${accountId} ${kind} ${occurredAt} ${summary.normalize("NFC").trim()}`;

export function planInteraction(context: InteractionsToPlan, row: SourceRow): PlannedRow<InteractionInput> {
  const { reader, stored, newId } = context;
  const cells = reader.cellsOf(row);
  const { accountId, contactIds } = whoOf(context, cells);
  const kind = kindIn(cells);
  const occurredAt = cells.instant("occurredAt");
  const summary = cells.text("summary");
  const content = contentKey({ accountId: accountId ?? "", kind, summary, occurredAt });
  const known = stored.find(cells.text("externalId"), content) ?? null;
  if (known?.isRemoved) return skipped(row.line, "Was removed here before, and stays removed.");
  if (known) refuseMove(cells, known, accountId);
  const said = {
    accountId,
    externalId: cells.given("externalId"),
    kind,
    occurredAt: occurredAt ?? "",
    summary,
    direction: directionIn(cells),
    channel: channelIn(cells, known ? undefined : kind),
    sentiment: cells.read("sentiment", parseTone, "a tone: positive, neutral, negative or a number from -1 to 1"),
    note: cells.given("note"),
    resolvedAt: cells.instant("resolvedAt"),
    contactIds,
    memberIds: membersIn(context, cells),
  };
  // What the file leaves empty stays as it is stored.
  const changes = known ? Object.entries(said).filter(([, value]) => value !== "") : Object.entries(said);
  const planned = settle(cells, {
    ...{ schema: interactionInput, stored: known, said: Object.fromEntries(changes), days: [], newId },
    nameOf: (name, id) => nameOf(context, name, id),
  });
  if (planned.write) stored.put({ ...planned.write, isRemoved: false });
  return planned;
}

function nameOf({ accounts, people, members }: InteractionsToPlan, name: string, id: string): string {
  if (name === "memberIds") return memberName(members, id);
  return name === "contactIds" ? people.nameOf(id) : accounts.nameOf(id);
}

function refuseMove(cells: RowCells, known: StoredInteraction, accountId: string | undefined): void {
  if (accountId === undefined || known.input.accountId === accountId) return;
  const what = "this interaction is stored at another account; it is not moved by import.";
  cells.refuse(cells.has("accountName") ? "accountName" : "accountExternalId", what);
}

/** The account the row names, or the one its people belong to. */
function whoOf({ accounts, people }: InteractionsToPlan, cells: RowCells) {
  const account = accountOfRow(cells, accounts);
  const found = referencesIn(cells.text("contacts")).flatMap((reference) => {
    const person = people.find(reference, account);
    return typeof person === "string" ? (cells.refuse("contacts", person) ?? []) : [person];
  });
  const accountId = account?.id ?? found[0]?.accountId;
  if (accountId === undefined && cells.text("contacts") === "") {
    refuseWithoutAccount(cells, "fill this in, or name one of their people.");
  }
  if (found.some((person) => person.accountId !== accountId)) {
    cells.refuse("contacts", "these people belong to different accounts.");
  }
  const ids = [...new Set(found.map(({ id }) => id))].sort();
  return { accountId, contactIds: ids.length > 0 ? ids : undefined };
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

function kindIn(cells: RowCells): InteractionInput["kind"] | undefined {
  const text = cells.text("kind");
  const name = text === "" ? cells.mapping.defaultKind : recognise(KIND_WORDS, text);
  const kind = interactionInput.shape.kind.safeParse(name);
  if (kind.success) return kind.data;
  return cells.refuse("kind", text === "" ? "fill this in." : `${quoted(text)} is not a kind we know.`);
}

function directionIn(cells: RowCells): string | undefined {
  const column = cells.read(
    "direction",
    (text) => recognise(DIRECTION_WORDS, text),
    "a direction: inbound, outbound or both",
  );
  if (column !== undefined) return column;
  const [, way] = /^(inbound|incoming|outbound|outgoing)/i.exec(cells.text("kind")) ?? [];
  return way === undefined ? undefined : (recognise(DIRECTION_WORDS, way) ?? undefined);
}

/** Some kinds say by themselves how they happened. */
const CHANNEL_OF_KIND = new Map([
  ["email", "email"],
  ["call", "phone"],
  ["chat", "chat"],
]);

function channelIn(cells: RowCells, newKind: string | undefined): string | undefined {
  const column = cells.read("channel", (text) => recognise(CHANNEL_WORDS, text), "a channel such as phone or video");
  return column ?? CHANNEL_OF_KIND.get(newKind ?? "");
}

function membersIn({ members }: InteractionsToPlan, cells: RowCells): string[] | undefined {
  const references = referencesIn(cells.text("members"));
  if (references.length === 0) return undefined;
  const ids = references.flatMap((reference) => {
    const member = findMember(members, reference);
    if (member) return [member.id];
    const what = `${quoted(reference)} is no active member of this workspace. Invite them first, or leave the column out.`;
    return cells.refuse("members", what) ?? [];
  });
  return [...new Set(ids)].sort();
}
