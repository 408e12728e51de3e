import { randomUUID } from "node:crypto";
import { pulseTokenOf } from "@/lib/auth/pulse-tokens";
import type { Scope } from "@/lib/data/scope";
import { answerPulse } from "@/lib/operations/answer-pulse";
import { assessAccount } from "@/lib/operations/assess-account";
import { createAccounts } from "@/lib/operations/create-accounts";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { recordAction } from "@/lib/operations/record-action";
import { recordComment } from "@/lib/operations/record-comment";
import { recordContacts } from "@/lib/operations/record-contacts";
import { recordContract } from "@/lib/operations/record-contract";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { recordPackText } from "@/lib/operations/record-pack-text";
import { recordPromise } from "@/lib/operations/record-promise";
import { recordPurchase } from "@/lib/operations/record-purchase";
import { removePackText } from "@/lib/operations/remove-pack-text";
import { reviewFact } from "@/lib/operations/review-fact";
import { sendPulse } from "@/lib/operations/send-pulse";
import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import { actionInput } from "@/lib/schemas/action";
import { commentInput } from "@/lib/schemas/comment";
import { promiseInput } from "@/lib/schemas/promise";
import { pulseInput } from "@/lib/schemas/pulse";
import {
  EDITIONS,
  type Edition,
  isBlockOf,
  PACK_BLOCKS,
  type PackBlock,
  packTextInput,
} from "@/lib/schemas/review-pack";
import { dayAgo, later } from "./clock";
import { buildAccount, buildContact, buildInteraction, buildSurveyAnswer } from "./inputs";
import { as, type Person } from "./people";
import { createRecord } from "./registers";

/** A word that stands in one field of one noun and nowhere else. */
export const planted = (noun: string, field: string) => `planted:${noun}:${field};`;
/** Those that stand in a text, each once. */
export const plantedIn = (text: string): readonly string[] => [...new Set(text.match(/planted:\w+:\w+;/g))].sort();

/** What a customer may read. Whoever adds a line says here that both sides know it. */
export const BOTH_KNOW: readonly string[] = [
  ...[planted("account", "name"), planted("contact", "name"), planted("department", "name")],
  ...[planted("goal", "summary"), planted("idea", "summary"), planted("planned_step", "summary")],
  ...[planted("promise", "summary"), planted("promise_theirs", "summary")],
  ...[planted("request", "summary"), planted("support_case", "summary")],
  ...[planted("value_commitment", "metric"), planted("value_commitment", "unit"), planted("workflow", "name")],
  ...["summary", "results", "service", "next"].map((block) => planted("pack_text_customer", block)),
].sort();

/** Figures and amounts in cents that nobody but us may read. */
export const PLANTED_FIGURES = {
  ...{ roi: 48_613, irr: 4_871, paybackMonths: 577, targetHours: 7_331, hoursUntilItHurts: 6_113 },
  ...{ revenueCents: 7_315_900, savedCents: 8_426_700, amountCents: 9_537_800 },
} as const;
export const PLANTED_ARR = { account: 72_639_400, contract: 61_428_300, purchase: 5_219_400 } as const;

/** The quarter of the world's noon. */
export const PLANTED_QUARTER = { quarter: "2026-Q1", beginsOn: "2026-01-01", endsOn: "2026-03-31" } as const;

const DAY = dayAgo(30);
const ON = DAY.toISOString().slice(0, 10);

/**
 * An account in which every text of every noun is a word of its own, and every figure that is only ours a number of its own,
 * of the first quarter of 2026; beside it another account, of which nothing may be told either.
 */
export async function plantAccount(who: Person): Promise<string> {
  const [accountId, contactId, departmentId] = [randomUUID(), randomUUID(), randomUUID()];
  const ids = { accountId, contactId, departmentId };
  // Each in a transaction of its own: together they take longer than one may.
  for (const plant of [plantPeople, plantTalk, plantWork, plantRegisters, plantPack]) {
    await as(who, (scope) => plant(scope, ids));
  }
  const recipientId = await as(who, (scope) => plantPulse(scope, ids));
  const answers = { q1: "3", comment: planted("pulse_answer", "text") };
  await answerPulse(pulseTokenOf(recipientId), { answers, isDone: true }, later(2));
  return accountId;
}

interface Ids {
  readonly accountId: string;
  readonly contactId: string;
  readonly departmentId: string;
}

async function plantPeople(scope: Scope, { accountId, contactId }: Ids): Promise<void> {
  const { memberId: ownerId } = scope.viewer;
  const texts = (noun: string) => ({
    ...{ name: planted(noun, "name"), segment: planted(noun, "segment"), industry: planted(noun, "industry") },
    note: planted(noun, "note"),
  });
  const other = randomUUID();
  await createAccounts(scope, [
    { id: accountId, input: buildAccount({ ...texts("account"), ownerId, arrCents: PLANTED_ARR.account }) },
    { id: other, input: buildAccount({ ...texts("other_account"), ownerId }) },
  ]);
  const person = (noun: string) => ({
    ...{ name: planted(noun, "name"), title: planted(noun, "title"), department: planted(noun, "department") },
    note: planted(noun, "note"),
    email: `${randomUUID()}@example.com`,
  });
  await recordContacts(scope, [
    { id: contactId, input: buildContact(accountId, person("contact")) },
    { id: randomUUID(), input: buildContact(accountId, person("contact_besides")) },
    { id: randomUUID(), input: buildContact(other, person("other_contact")) },
  ]);
  await promise(scope, other, "other_promise");
}

const promise = (scope: Scope, accountId: string, noun: string, madeBy: "us" | "them" = "us") => {
  const said = { accountId, madeBy, summary: planted(noun, "summary"), promisedOn: ON, dueOn: "2026-03-20" };
  return recordPromise(scope, { id: randomUUID(), input: promiseInput.parse(said) });
};

async function plantTalk(scope: Scope, { accountId, contactId }: Ids): Promise<void> {
  const people = { contactIds: [contactId], memberIds: [scope.viewer.memberId] };
  const talk = (noun: string) => ({ summary: planted(noun, "summary"), note: planted(noun, "note"), ...people });
  await recordInteractions(scope, [
    { id: randomUUID(), input: buildInteraction(accountId, talk("interaction")) },
    { id: randomUUID(), input: buildInteraction(accountId, { ...talk("complaint"), kind: "complaint" }) },
  ]);
  const comment = planted("survey_answer", "comment");
  await enterSurveyAnswers(scope, [buildSurveyAnswer({ accountId, contactId }, { comment })]);
  const answers = [{ question: "q1" as const, value: 4, reason: planted("answer", "reason") }];
  await assessAccount(scope, { id: randomUUID(), input: { accountId, answers } });
  const fact = { kind: "sponsor" as const, value: 100, note: planted("fact_review", "note"), reviewedAt: DAY };
  await reviewFact(scope, { id: randomUUID(), input: { accountId, ...fact } });
}

async function plantWork(scope: Scope, { accountId }: Ids): Promise<void> {
  await promise(scope, accountId, "promise");
  await promise(scope, accountId, "promise_theirs", "them");
  const action = (noun: string) => ({
    ...{ accountId, summary: planted(noun, "summary"), reason: planted(noun, "reason"), dueOn: "2026-03-20" },
  });
  const waits = { state: "snoozed", snoozedUntil: "2026-04-20", outcome: planted("action_waiting", "outcome") };
  for (const input of [action("action"), { ...action("action_waiting"), ...waits }]) {
    await recordAction(scope, { id: randomUUID(), input: actionInput.parse(input) });
  }
  const comment = commentInput.parse({ accountId, text: planted("comment", "text") });
  await recordComment(scope, { id: randomUUID(), input: comment });
  const term = { startsOn: DAY, endsOn: new Date("2039-12-31"), noticeOn: new Date("2039-09-30") };
  const signed = { ...term, arrCents: PLANTED_ARR.contract, note: planted("contract", "note") };
  await recordContract(scope, { id: randomUUID(), input: { accountId, ...signed } });
  const bought = { purchasedOn: DAY, amountCents: PLANTED_ARR.purchase, note: planted("purchase", "note") };
  await recordPurchase(scope, { id: randomUUID(), input: { accountId, ...bought } });
}

async function plantRegisters(scope: Scope, { accountId, contactId, departmentId }: Ids): Promise<void> {
  const ideaId = randomUUID();
  const named = { contactId, departmentId, ideaId, confirmedById: contactId, currency: "EUR", about: "avoid" };
  const said = { ...named, ...PLANTED_FIGURES, plannedOn: "2039-11-30" };
  // What is named by others comes before them.
  const first = ["department", "idea"];
  const inOrder = ALL_REGISTERS.toSorted((a, b) => Number(first.includes(b.noun)) - Number(first.includes(a.noun)));
  for (const { noun, fields } of inOrder) {
    const texts = Object.entries(fields).flatMap(([name, { kind }]) =>
      kind === "text" ? [[name, planted(noun, name)]] : [],
    );
    const figures = Object.entries(said).filter(([name]) => name in fields);
    const id = noun === "department" ? departmentId : noun === "idea" ? ideaId : randomUUID();
    await createRecord(scope, { noun, accountId, ...Object.fromEntries([...texts, ...figures]) }, id);
  }
}

interface Place {
  readonly edition: Edition;
  readonly block?: PackBlock;
  readonly beginsOn?: string;
  readonly endsOn?: string;
}

async function plantPack(scope: Scope, { accountId }: Ids): Promise<void> {
  const { beginsOn, endsOn } = PLANTED_QUARTER;
  const write = async (noun: string, place: Place) => {
    const [id, block] = [randomUUID(), place.block ?? "summary"];
    const content = planted(noun, block);
    const { packTextId: _, ...input } = packTextInput.parse({ accountId, beginsOn, endsOn, ...place, block, content });
    await recordPackText(scope, { id, input });
    return id;
  };
  const gone = await write("pack_text_gone", { edition: "customer" });
  await removePackText(scope, { accountId, packTextId: gone, isRemoved: true });
  for (const edition of EDITIONS) {
    for (const block of PACK_BLOCKS.filter((one) => isBlockOf(edition, one))) {
      await write(`pack_text_${edition}`, { edition, block });
    }
  }
  const next = { beginsOn: "2026-04-01", endsOn: "2026-06-30" };
  await write("pack_text_later", { edition: "customer", ...next });
}

/** Answers whom it asks. */
async function plantPulse(scope: Scope, { contactId }: Ids): Promise<string> {
  const pulseId = randomUUID();
  const asks = { contactIds: [contactId], items: ["q1", "comment"], closesOn: "2039-12-31" };
  const words = { name: planted("pulse", "name"), note: planted("pulse", "note") };
  await sendPulse(scope, { id: pulseId, input: pulseInput.parse({ ...asks, ...words }) });
  return (await scope.tx.pulseRecipient.findFirstOrThrow({ where: { pulseId } })).id;
}
