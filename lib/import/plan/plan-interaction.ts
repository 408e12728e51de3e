import { dayOf } from "@/lib/calendar/wall-time";
import { type InteractionInput, interactionInput, LONGEST_BODY, LONGEST_SUMMARY } from "@/lib/schemas/interaction";
import { quoted } from "../row-fault";
import type { SourceRow } from "../source-rows";
import { CHANNEL_WORDS, DIRECTION_WORDS, KIND_WORDS, recognise } from "../values/closed-sets";
import { momentsOfDay } from "../values/moments";
import { parseTone } from "../values/numbers";
import { accountOfRow, refuseWithoutAccount } from "./account-of-row";
import { type AccountBook, findMembers, isOfOurs, type MemberEntry, memberName, type PersonBook } from "./books";
import type { OfOneFile } from "./file-keys";
import { contentKey, type InteractionBook, type StoredInteraction } from "./interaction-book";
import { knownSince, withKnownSince } from "./known-since";
import { type PlannedRow, settle, skipped } from "./planned-row";
import type { RowCells } from "./row-cells";
import type { RowReader } from "./row-reader";

export interface InteractionsToPlan {
  readonly reader: RowReader;
  readonly accounts: AccountBook;
  readonly people: PersonBook;
  readonly members: readonly MemberEntry[];
  readonly stored: InteractionBook;
  readonly newId: () => string;
}

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
  if (planned.write && keys.mayComeAgain(cells)) stored.put({ ...planned.write, isRemoved: false });
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
