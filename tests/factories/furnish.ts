import { randomUUID } from "node:crypto";
import { pulseTokenOf } from "@/lib/auth/pulse-tokens";
import { recordAudit } from "@/lib/data/audit-entries";
import { rememberImportKind } from "@/lib/data/import-kinds";
import type { Scope } from "@/lib/data/scope";
import { answerPulse } from "@/lib/operations/answer-pulse";
import { assessAccount } from "@/lib/operations/assess-account";
import { createAccounts } from "@/lib/operations/create-accounts";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { inviteMember } from "@/lib/operations/invite-member";
import { recordAction } from "@/lib/operations/record-action";
import { recordComment } from "@/lib/operations/record-comment";
import { recordContacts } from "@/lib/operations/record-contacts";
import { recordContract } from "@/lib/operations/record-contract";
import { recordCurrencyRate } from "@/lib/operations/record-currency-rate";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { recordOwnBehaviour } from "@/lib/operations/record-own-behaviour";
import { recordPackText } from "@/lib/operations/record-pack-text";
import { recordPromise } from "@/lib/operations/record-promise";
import { recordPurchase } from "@/lib/operations/record-purchase";
import { reviewFact } from "@/lib/operations/review-fact";
import { saveView } from "@/lib/operations/save-view";
import { sendPulse } from "@/lib/operations/send-pulse";
import { stopMail } from "@/lib/operations/stop-mail";
import { uploadImport } from "@/lib/operations/upload-import";
import { ALL_REGISTERS } from "@/lib/registers/all-registers";
import { actionInput } from "@/lib/schemas/action";
import { commentInput } from "@/lib/schemas/comment";
import { importMemory } from "@/lib/schemas/import";
import { pulseInput } from "@/lib/schemas/pulse";
import { REGISTER_NOUNS, type RegisterNoun } from "@/lib/schemas/register-noun";
import { packTextInput } from "@/lib/schemas/review-pack";
import { savedViewInput } from "@/lib/schemas/saved-view";
import { recordOf } from "@/lib/scoring/record-of";
import { dayAgo, later } from "./clock";
import { buildAccount, buildContact, buildInteraction, buildSurveyAnswer } from "./inputs";
import { as, type Person } from "./people";
import { createRecord } from "./registers";

/** Where the text of a pack stands. */
export const PACK = { edition: "internal", block: "summary", beginsOn: "2025-10-01", endsOn: "2025-12-31" } as const;

/** One id of each noun of a workspace; of a record of a register under the noun itself. */
export interface Ids extends Readonly<Record<RegisterNoun, string>> {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly departmentId: string;
  readonly interactionId: string;
  readonly ownBehaviourId: string;
  readonly savedViewId: string;
  readonly bulkChangeId: string;
  readonly surveyAnswerId: string;
  readonly assessmentId: string;
  readonly factReviewId: string;
  readonly promiseId: string;
  readonly actionId: string;
  readonly commentId: string;
  readonly packTextId: string;
  readonly notificationId: string;
  /** Of a contract. */
  readonly contractId: string;
  readonly purchaseId: string;
  readonly memberId: string;
  readonly invitationId: string;
  readonly importRunId: string;
  readonly pulseId: string;
  readonly pulseRecipientId: string;
  readonly mailId: string;
}

export const randomIds = (): Ids => ({
  workspaceId: randomUUID(),
  accountId: randomUUID(),
  contactId: randomUUID(),
  departmentId: randomUUID(),
  interactionId: randomUUID(),
  ownBehaviourId: randomUUID(),
  savedViewId: randomUUID(),
  bulkChangeId: randomUUID(),
  surveyAnswerId: randomUUID(),
  assessmentId: randomUUID(),
  factReviewId: randomUUID(),
  promiseId: randomUUID(),
  actionId: randomUUID(),
  commentId: randomUUID(),
  packTextId: randomUUID(),
  notificationId: randomUUID(),
  contractId: randomUUID(),
  ...recordOf(REGISTER_NOUNS, () => randomUUID()),
  purchaseId: randomUUID(),
  memberId: randomUUID(),
  invitationId: randomUUID(),
  importRunId: randomUUID(),
  pulseId: randomUUID(),
  pulseRecipientId: randomUUID(),
  mailId: randomUUID(),
});

/** Somebody is asked, and has as much time to answer as the running app needs, which has no other clock than today's. */
async function askedByLink(
  scope: Scope,
  { pulseId, contactId, owner }: { pulseId: string; contactId: string; owner: string },
): Promise<Pick<Ids, "pulseRecipientId" | "mailId">> {
  const input = pulseInput.parse({
    ...{ name: `Round of ${owner}`, contactIds: [contactId], items: ["q1", "comment"], note: `Asks ${owner}` },
    closesOn: "2039-12-31",
  });
  await sendPulse(scope, { id: pulseId, input });
  const { id: pulseRecipientId } = await scope.tx.pulseRecipient.findFirstOrThrow({ where: { pulseId } });
  const { id: mailId } = await scope.tx.mail.findFirstOrThrow({ where: { recipientId: pulseRecipientId } });
  return { pulseRecipientId, mailId };
}

/** What came of a round without names: of nobody, so that no link leads there. */
async function askedWithoutNames({ tx, viewer, now }: Scope, accountId: string, owner: string): Promise<void> {
  const { workspaceId, memberId: askedById } = viewer;
  const pulseId = randomUUID();
  const asks = {
    name: `Round of ${owner} without names`,
    items: ["comment"],
    wording: "v1",
    isNamed: false,
    timeZone: "UTC",
  };
  const when = { createdAt: now, sendAt: now, closesAt: new Date(now.getTime() + 1) };
  await tx.pulse.create({ data: { workspaceId, id: pulseId, askedById, ...asks, ...when } });
  await tx.unnamedTally.create({ data: { workspaceId, pulseId, accountId, asked: 3, answered: 3 } });
  const said = { item: "comment", text: `Says ${owner}`, wording: "v1" };
  await tx.unnamedAnswer.create({ data: { workspaceId, pulseId, accountId, ...said } });
}

/** One that came to its end, and changed nothing: every other noun stands as it was made. */
async function changedAtOnce({ tx, viewer, now }: Scope, accountId: string, bulkChangeId: string): Promise<void> {
  const { workspaceId, memberId: askedById, workspaceName } = viewer;
  const what = { kind: "segment", segment: `Segment of ${workspaceName}` };
  const asked = { askedById, askedAt: now, endedAt: now, state: "done", accounts: 1 };
  await tx.bulkChange.create({ data: { workspaceId, id: bulkChangeId, kind: what.kind, what, ...asked } });
  await tx.bulkChangeRow.create({ data: { workspaceId, bulkChangeId, accountId, outcome: "same" } });
}

/** What the import told whoever ran it, as if somebody else had. */
async function toldOfImport(
  { tx, viewer, now: happenedAt }: Scope,
  { accountId, importRunId, notificationId }: Pick<Ids, "accountId" | "importRunId" | "notificationId">,
): Promise<void> {
  const { workspaceId, memberId, workspaceName } = viewer;
  const [own, bundle] = [{ workspaceId, memberId, happenedAt }, `import:${importRunId}`];
  const risk = { key: `risk:${accountId}:then`, kind: "risk", former: "ok", latter: "watch" };
  await tx.notification.create({ data: { ...own, ...risk, accountId, bundle, about: `Told ${workspaceName}` } });
  const whole = { key: bundle, kind: "import", recordId: importRunId };
  await tx.notification.create({ data: { ...own, ...whole, id: notificationId } });
  const hours = { quietFrom: 1140, quietUntil: 420 };
  const chosen = { kindsInApp: ["risk"], kindsByMail: ["risk"], reach: "own", hasDigest: true, ...hours };
  await tx.notificationChoice.create({ data: { workspaceId, memberId, ...chosen } });
}

/**
 * Fills every table of a workspace, so that nobody can say a table was empty anyway. Every text names its owner, so that
 * whoever meets it elsewhere knows where it came from.
 */
export async function furnish(who: Person): Promise<Ids> {
  const ids = { ...randomIds(), workspaceId: who.workspaceId, memberId: who.memberId };
  const { accountId, contactId, promiseId, purchaseId, contractId } = ids;
  const made = await as(who, async (scope) => {
    const day = dayAgo(60);
    const { memberId, workspaceName: owner } = scope.viewer;
    const texts = { name: `Harbour of ${owner}`, segment: `Segment of ${owner}`, note: `About ${owner}` };
    await createAccounts(scope, [{ id: accountId, input: buildAccount({ ...texts, ownerId: memberId }) }]);
    const person = buildContact(accountId, {
      name: `Ann of ${owner}`,
      department: `Operations of ${owner}`,
      email: `ann.${who.workspaceId}@example.com`,
    });
    await recordContacts(scope, [{ id: contactId, input: person }]);
    const { id: departmentId } = await scope.tx.department.findFirstOrThrow({ where: { accountId } });
    const people = { contactIds: [contactId], memberIds: [memberId] };
    const met = buildInteraction(accountId, { summary: `Ann likes ${owner}`, note: `Met at ${owner}`, ...people });
    await recordInteractions(scope, [{ id: ids.interactionId, input: met }]);
    await enterSurveyAnswers(scope, [
      buildSurveyAnswer({ accountId, contactId }, { comment: `Says ${owner}`, surveyKey: null }),
    ]);
    await assessAccount(scope, {
      id: ids.assessmentId,
      input: { accountId, answers: [{ question: "q1", value: 3, reason: `Says ${owner}` }] },
    });
    await reviewFact(scope, {
      id: ids.factReviewId,
      input: { accountId, kind: "sponsor", value: 100, note: `Says ${owner}`, reviewedAt: day },
    });
    const promise = {
      accountId,
      summary: `Call ${owner}`,
      madeBy: "us" as const,
      importance: 1,
      promisedOn: day,
      dueOn: day,
    };
    await recordPromise(scope, { id: promiseId, input: { ...promise, keptOn: null, brokenOn: null } });
    const action = actionInput.parse({
      ...{ accountId, summary: `Visit ${owner}`, ownerId: memberId, dueOn: day.toISOString().slice(0, 10) },
      ...{ reasonKind: "promise", promiseId, reason: `Owed to ${owner}` },
    });
    await recordAction(scope, { id: ids.actionId, input: action });
    const comment = commentInput.parse({ accountId, text: `Asked at ${owner}`, mentionIds: [memberId] });
    await recordComment(scope, { id: ids.commentId, input: comment });
    const { packTextId: _, ...pack } = packTextInput.parse({ accountId, ...PACK, content: `Written by ${owner}` });
    await recordPackText(scope, { id: ids.packTextId, input: pack });
    const note = `Signed by ${owner}`;
    const signed = { accountId, startsOn: day, endsOn: null, noticeOn: null, arrCents: null, note };
    await recordContract(scope, { id: contractId, input: signed });
    await recordContract(scope, { id: contractId, input: { ...signed, version: 1 } });
    await recordPurchase(scope, { id: purchaseId, input: { accountId, purchasedOn: day, amountCents: 100, note } });
    const hosting = { ownBehaviourId: null, name: `Hosts visitors of ${owner}` };
    const ownBehaviourId = await recordOwnBehaviour(scope, hosting);
    const view = { ...{ name: `View of ${owner}`, state: `q=${owner}` }, ...{ isShared: true, isDefault: false } };
    const savedViewId = await saveView(scope, savedViewInput.parse({ savedViewId: null, list: "portfolio", ...view }));
    await changedAtOnce(scope, accountId, ids.bulkChangeId);
    for (const register of ALL_REGISTERS) {
      const texts = Object.entries(register.fields).flatMap(([name, { kind }]) =>
        kind === "text" ? [[name, `Wanted by ${owner}`]] : [],
      );
      const nameable = { departmentId, ideaId: ids.idea, confirmedById: contactId };
      const named = Object.fromEntries(Object.entries(nameable).filter(([name]) => name in register.fields));
      const record = { ...Object.fromEntries(texts), noun: register.noun, accountId, contactId, ...named };
      await createRecord(scope, record, ids[register.noun]);
    }
    await recordAudit(scope, "account.create", { noun: "account", nounId: accountId });
    const key = { workspaceId: who.workspaceId, memberId, key: "first", requestHash: "hash" };
    await scope.tx.idempotencyKey.create({ data: key });
    const file = {
      noun: "accounts" as const,
      fileName: `accounts of ${owner}.csv`,
      bytes: new TextEncoder().encode(`Name\nOak of ${owner}\n`),
    };
    const { importRunId } = await (await uploadImport(who, file))(scope);
    const memory = importMemory.parse({ fields: ["name"], columnDates: ["none"] });
    await toldOfImport(scope, { ...ids, importRunId });
    await rememberImportKind(scope, { noun: "accounts", fingerprint: `accounts of ${owner}`, memory });
    await recordCurrencyRate(scope, { currency: "SEK", rate: 0.09, ratedOn: new Date("2026-03-01") });
    const answer = await scope.tx.surveyAnswer.findFirstOrThrow({ where: { workspaceId: who.workspaceId } });
    const asked = await askedByLink(scope, { pulseId: ids.pulseId, contactId, owner });
    await askedWithoutNames(scope, accountId, owner);
    return { departmentId, ownBehaviourId, savedViewId, importRunId, surveyAnswerId: answer.id, ...asked };
  });
  const answers = { q1: "3", comment: `Says ${who.name}` };
  await answerPulse(pulseTokenOf(made.pulseRecipientId), { answers, isDone: false }, later(2));
  await stopMail(pulseTokenOf(made.pulseRecipientId), { now: later(4), requestId: randomUUID() });
  // An invitation is open for a week, and the running app has no other clock than today's.
  const guest = { email: `guest.${who.workspaceId}@example.com`, role: "executive" } as const;
  const { invitationId } = await as(who, (scope) => inviteMember(scope, guest), new Date());
  return { ...ids, ...made, invitationId };
}
