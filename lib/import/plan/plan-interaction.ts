import { dayOf } from "@/lib/calendar/wall-time";
import { type InteractionInput, interactionInput, LONGEST_BODY, LONGEST_SUMMARY } from "@/lib/schemas/interaction";
import type { SourceRow } from "../read-table";
import { quoted } from "../row-fault";
import { CHANNEL_WORDS, DIRECTION_WORDS, KIND_WORDS, recognise } from "../values/closed-sets";
import { momentsOfDay } from "../values/moments";
import { parseTone } from "../values/numbers";
import { accountOfRow, refuseWithoutAccount } from "./account-of-row";
import { type AccountBook, findMembers, isOfOurs, type MemberEntry, memberName, type PersonBook } from "./books";
import type { OfOneFile } from "./file-keys";
import { knownSince, withKnownSince } from "./known-since";
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
  readonly #byContent = new Map<string, Map<string, StoredInteraction>>();

  constructor(stored: Iterable<StoredInteraction>) {
    for (const one of stored) this.put(one);
  }

  put(one: StoredInteraction): void {
    if (one.input.externalId !== null) this.#byExternalId.set(one.input.externalId, one);
    const key = contentKey({ ...one.input, occurredAt: one.input.occurredAt.toISOString() });
    this.#byContent.set(key, (this.#byContent.get(key) ?? new Map<string, StoredInteraction>()).set(one.id, one));
  }

  /** All that a row may mean. `contents` are the keys of what it may be without an external id, the likeliest first. */
  find({ externalId, contents, people }: Sought): readonly StoredInteraction[] {
    const known = externalId === "" ? undefined : this.#byExternalId.get(externalId);
    if (known) return [known];
    const alike = contents
      .flatMap((content) => [...(this.#byContent.get(content)?.values() ?? [])])
      // Two records of the other system may well read the same, such as a mail to everybody.
      .filter(({ input }) => externalId === "" || input.externalId === null);
    const same = alike.filter(({ input }) => input.contactIds.join() === people.join());
    return same.length > 0 ? same : alike.filter(({ input }) => mayBeOf(input.contactIds, people));
  }
}

interface Sought {
  readonly externalId: string;
  readonly contents: readonly string[];
  readonly people: readonly string[];
}

/** Two calls of one day and subject with other people are two; a list of people may grow, or be missing. */
const mayBeOf = (some: readonly string[], others: readonly string[]) =>
  some.length === 0 || others.length === 0 || some.some((one) => others.includes(one));

interface Content {
  readonly accountId: string;
  readonly kind: string | undefined;
  /** ISO 8601 */
  readonly occurredAt: string | undefined;
  readonly summary: string;
}

const contentKey = ({ accountId, kind, occurredAt, summary }: Content) =>
  `${accountId} ${kind} ${occurredAt} ${summary.normalize("NFC").trim()}`;

export function planInteraction(context: OfOneFile<InteractionsToPlan>, row: SourceRow): PlannedRow<InteractionInput> {
  const { reader, stored, keys, newId } = context;
  const cells = reader.cellsOf(row);
  const externalId = keys.read(cells);
  const { accountId, contactIds, memberIds } = whoOf(context, cells);
  const kind = kindIn(cells);
  const summary = cells.long("summary", LONGEST_SUMMARY) ?? "";
  const contents = momentsIn(cells).map((at) =>
    contentKey({ accountId: accountId ?? "", kind, summary, occurredAt: at }),
  );
  const [known = null, another] = stored.find({ externalId, contents, people: contactIds ?? [] });
  if (another) cells.refuse("externalId", "several interactions of that time read the same: fill in which one it is.");
  const occurredAt = cells.momentBeside("occurredAt", known?.input.occurredAt)?.at;
  const since = knownSince(cells, occurredAt, reader.now);
  if (known?.isRemoved) return skipped(row.line, "Was removed here before, and stays removed.");
  if (known) refuseMove(cells, known, accountId);
  const said = {
    accountId,
    externalId: externalId || undefined,
    kind,
    occurredAt: occurredAt ?? "",
    summary,
    direction: directionIn(cells),
    channel: channelIn(cells, known ? undefined : kind),
    sentiment: cells.read("sentiment", parseTone, "a tone: positive, neutral, negative or a number from -1 to 1"),
    note: cells.long("note", LONGEST_BODY),
    resolvedAt: settledIn(cells, occurredAt, known),
    contactIds,
    memberIds,
  };
  // What the file leaves empty stays as it is stored.
  const changes = known ? Object.entries(said).filter(([, value]) => value !== "") : Object.entries(said);
  const planned = settle(cells, {
    ...{ schema: interactionInput, stored: known, said: Object.fromEntries(changes), days: [], newId },
    nameOf: (name, id) => nameOf(context, name, id),
  });
  if (planned.write) stored.put({ ...planned.write, isRemoved: false });
  return withKnownSince(planned, since);
}

/** The moments a row may have been stored as. */
export function momentsIn(cells: RowCells): readonly string[] {
  const moment = cells.moment("occurredAt");
  if (!moment) return [];
  const ofDay = moment.day === null ? [] : momentsOfDay(moment.day, cells.mapping.timeZone);
  return [...new Set([moment.at, ...ofDay])];
}

/** Two days alone have no hours to compare: what is settled on the day it came is settled when it came, at the earliest. */
function settledIn(cells: RowCells, occurredAt: string | undefined, known: StoredInteraction | null) {
  const settled = cells.momentBeside("resolvedAt", known?.input.resolvedAt);
  if (!settled?.day || !occurredAt || settled.at >= occurredAt) return settled?.at;
  return settled.day === dayOf(new Date(occurredAt), cells.mapping.timeZone) ? occurredAt : settled.at;
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

/** The account the row names, or the one its people belong to. Lists of attendees name people of both sides. */
function whoOf({ accounts, people, members }: InteractionsToPlan, cells: RowCells) {
  const account = accountOfRow(cells, accounts);
  const own = new Set(membersIn(members, cells));
  let isUnknown = false;
  const found = referencesIn(cells.text("contacts")).flatMap((reference) => {
    const person = people.find(reference, account);
    if (typeof person !== "string") return [person];
    const [member, another] = findMembers(members, reference);
    if (member && !another) own.add(member.id);
    else if (isOfOurs(members, reference)) cells.remark("contacts", withoutWords(reference));
    else {
      isUnknown = true;
      cells.refuse("contacts", person);
    }
    return [];
  });
  const accountId = account?.id ?? found[0]?.accountId;
  if (accountId === undefined && !isUnknown) {
    refuseWithoutAccount(cells, "fill this in, or name one of their people.");
  }
  if (found.some((person) => person.accountId !== accountId)) {
    cells.refuse("contacts", "these people belong to different accounts.");
  }
  const ids = [...new Set(found.map(({ id }) => id))].sort();
  return {
    accountId,
    contactIds: ids.length > 0 ? ids : undefined,
    memberIds: own.size > 0 ? [...own].sort() : undefined,
  };
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

/** Our people a row names in their own column. */
function membersIn(members: readonly MemberEntry[], cells: RowCells): string[] {
  return referencesIn(cells.text("members")).flatMap((reference) => {
    const [member, another] = findMembers(members, reference);
    if (!another) return member ? [member.id] : (cells.remark("members", withoutWords(reference)) ?? []);
    const what = `several members are called ${quoted(reference)}. Give the e-mail address.`;
    return cells.refuse("members", what) ?? [];
  });
}

const withoutWords = (reference: string) => `${quoted(reference)} is no member of this workspace: stored without them.`;
