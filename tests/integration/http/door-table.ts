import { choiceOf, DEFAULT_CHOICES } from "@/lib/schemas/notification-choice";
import { dayAgo, daysAgo } from "../../factories/clock";
import { type Ids, PACK } from "../../factories/furnish";
import { PASSWORD } from "../../factories/people";
import { PLAIN } from "../../factories/plain-records";

// Longer than other files, since it is one table: whoever adds a door looks at all of it for the rows that are alike.

// Every door in one table: the walks go through all of them, and a reader compares one with the others.

/** In the order of the columns. `owner` is the account manager of the account at hand, `manager` another one. */
export const PEOPLE = ["admin", "cx_leader", "owner", "manager", "executive"] as const;
export type Cell = "yes" | "no";
type Row = readonly [admin: Cell, leader: Cell, owner: Cell, manager: Cell, executive: Cell];

const EVERYBODY: Row = ["yes", "yes", "yes", "yes", "yes"];
const ALL_BUT_EXECUTIVES: Row = ["yes", "yes", "yes", "yes", "no"];
const THEIR_OWN: Row = ["yes", "yes", "yes", "no", "no"];
const LEADERS: Row = ["yes", "yes", "no", "no", "no"];
const ADMINISTRATORS: Row = ["yes", "no", "no", "no", "no"];
/** Without a viewer: what lets one in is a password or a one-time token. */
const WHOEVER_COMES = null;

/** A page, or a route that is read. */
export interface Readable {
  /** Who may open it; null: whoever comes. */
  readonly who: Row | null;
  /** Without it the door does not answer. */
  readonly query?: string;
}

/** A form. */
export interface Action {
  /** Who may send it; null: whoever comes. */
  readonly who: Row | null;
  /** What it sends, with one id of each noun of a workspace: every id an action takes stands here. */
  readonly input: (ids: Ids) => object;
  /** What may be answered where somebody before did it already, when that is not a conflict. */
  readonly otherwise?: string;
}

const ACCOUNT = "app/(workspace)/accounts/[accountId]";
const DAY = dayAgo(52).toISOString().slice(0, 10);
const INSTANT = daysAgo(52).toISOString();

const account = ({ memberId }: Ids) => ({ name: "Larch Mills", ownerId: memberId });
const interaction = ({ accountId, contactId, memberId }: Ids) => ({
  ...{ accountId, contactIds: [contactId], memberIds: [memberId] },
  ...{ kind: "call", occurredAt: INSTANT, summary: "Walked through the yard" },
});

/**
 * Every door of the app, once: the tests of this folder go through all of them, each with another concern. That none is
 * missing is checked against the tree (door-table.test.ts).
 */
export const READABLE: Readonly<Record<string, Readable>> = {
  "app/(auth)/invitation/[token]/page.tsx": { who: WHOEVER_COMES },
  "app/(auth)/setup/page.tsx": { who: WHOEVER_COMES },
  "app/(auth)/sign-in/page.tsx": { who: WHOEVER_COMES },
  "app/page.tsx": { who: EVERYBODY },
  "app/(workspace)/accounts/page.tsx": { who: EVERYBODY },
  "app/(workspace)/portfolio/changes/page.tsx": { who: ALL_BUT_EXECUTIVES },
  "app/(workspace)/portfolio/changes/[bulkChangeId]/page.tsx": { who: ALL_BUT_EXECUTIVES },
  "app/api/v1/bulk-changes/preview/route.ts": { who: ALL_BUT_EXECUTIVES, query: "kind=tier&tier=key" },
  "app/api/v1/bulk-changes/[bulkChangeId]/route.ts": { who: ALL_BUT_EXECUTIVES },
  "app/(workspace)/my-week/page.tsx": { who: EVERYBODY },
  "app/(workspace)/notifications/page.tsx": { who: EVERYBODY },
  "app/(workspace)/round/page.tsx": { who: ALL_BUT_EXECUTIVES },
  "app/(workspace)/accounts/new/page.tsx": { who: ALL_BUT_EXECUTIVES },
  [`${ACCOUNT}/(views)/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/why/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/sides/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/value/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/trust/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/ideas/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/experience/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/footprint/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/people/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/what-if/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/future/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/timeline/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/paper/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/brief/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/exit/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/actions/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/discussion/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/tree/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/agenda/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/(views)/review/page.tsx`]: { who: EVERYBODY },
  "app/(paper)/accounts/[accountId]/review/given/page.tsx": { who: EVERYBODY },
  [`${ACCOUNT}/assess/page.tsx`]: { who: ALL_BUT_EXECUTIVES },
  [`${ACCOUNT}/contacts/[contactId]/page.tsx`]: { who: ALL_BUT_EXECUTIVES },
  [`${ACCOUNT}/contacts/new/page.tsx`]: { who: ALL_BUT_EXECUTIVES },
  [`${ACCOUNT}/edit/page.tsx`]: { who: THEIR_OWN },
  [`${ACCOUNT}/interactions/[interactionId]/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/interactions/new/page.tsx`]: { who: EVERYBODY },
  [`${ACCOUNT}/survey/new/page.tsx`]: { who: ALL_BUT_EXECUTIVES },
  [`${ACCOUNT}/taken-back/page.tsx`]: { who: EVERYBODY },
  "app/(workspace)/at-risk/page.tsx": { who: EVERYBODY },
  "app/(workspace)/renewals/page.tsx": { who: EVERYBODY },
  "app/(workspace)/gaps/page.tsx": { who: EVERYBODY },
  "app/(workspace)/audit/page.tsx": { who: LEADERS },
  "app/(workspace)/ideas/page.tsx": { who: EVERYBODY },
  "app/(workspace)/imports/page.tsx": { who: LEADERS },
  "app/(workspace)/imports/[importRunId]/page.tsx": { who: LEADERS },
  "app/(workspace)/imports/new/page.tsx": { who: LEADERS },
  "app/(workspace)/interactions/new/page.tsx": { who: EVERYBODY },
  "app/(workspace)/portfolio/map/page.tsx": { who: EVERYBODY },
  "app/(workspace)/portfolio/page.tsx": { who: EVERYBODY },
  "app/(workspace)/pulses/page.tsx": { who: EVERYBODY },
  "app/(workspace)/pulses/[pulseId]/page.tsx": { who: EVERYBODY },
  "app/(workspace)/pulses/new/page.tsx": { who: ALL_BUT_EXECUTIVES },
  "app/(workspace)/settings/jobs/page.tsx": { who: ADMINISTRATORS },
  "app/(workspace)/settings/members/page.tsx": { who: EVERYBODY },
  "app/(workspace)/settings/outbox/page.tsx": { who: LEADERS },
  "app/(workspace)/settings/outbox/[mailId]/page.tsx": { who: LEADERS },
  "app/(workspace)/settings/profile/page.tsx": { who: EVERYBODY },
  "app/(workspace)/settings/workspace/page.tsx": { who: EVERYBODY },
  "app/api/v1/accounts/[accountId]/contacts/alike/route.ts": { who: EVERYBODY, query: "name=a" },
  "app/api/v1/accounts/[accountId]/edit/route.ts": { who: THEIR_OWN },
  "app/api/v1/accounts/alike/route.ts": { who: EVERYBODY, query: "name=a" },
  "app/api/v1/accounts/export/route.ts": { who: EVERYBODY, query: "format=csv" },
  "app/api/v1/accounts/search/route.ts": { who: EVERYBODY, query: "q=a" },
  "app/api/v1/contacts/search/route.ts": { who: EVERYBODY, query: "q=a" },
  "app/api/v1/members/search/route.ts": { who: EVERYBODY, query: "q=a" },
  "app/api/v1/actions/search/route.ts": { who: EVERYBODY, query: "q=a" },
  "app/api/v1/pulses/preview/route.ts": { who: ALL_BUT_EXECUTIVES, query: "items=csat" },
  "app/m/[token]/stop/route.ts": { who: WHOEVER_COMES },
  "app/p/[token]/route.ts": { who: WHOEVER_COMES },
  "app/p/[token]/stop/route.ts": { who: WHOEVER_COMES },
  "app/api/v1/imports/[importRunId]/rejected/route.ts": { who: LEADERS },
  "app/api/v1/imports/templates/[noun]/route.ts": { who: LEADERS },
};

export const ACTIONS: Readonly<Record<string, Action>> = {
  createAccountAction: {
    who: ALL_BUT_EXECUTIVES,
    input: (ids) => ({ ...account(ids), parentId: ids.accountId }),
    otherwise: "invalid_input",
  },
  updateAccountAction: {
    who: THEIR_OWN,
    input: (ids) => ({ ...account(ids), name: "Larch Docks", accountId: ids.accountId, version: 1 }),
  },
  archiveAccountAction: {
    who: THEIR_OWN,
    input: ({ accountId }) => ({ accountId, isArchived: false }),
  },
  assessAccountAction: {
    who: ALL_BUT_EXECUTIVES,
    input: ({ accountId }) => ({ accountId, answers: [{ question: "q2", value: 2 }] }),
  },
  createContactAction: {
    who: ALL_BUT_EXECUTIVES,
    input: ({ accountId }) => ({ accountId, name: "Berta Quist" }),
  },
  moveContactAction: {
    who: ALL_BUT_EXECUTIVES,
    input: ({ accountId, contactId }) => ({
      ...{ accountId, contactId, toAccountId: accountId, movedOn: "2026-01-05", version: 99 },
    }),
  },
  undoContactMoveAction: {
    who: ALL_BUT_EXECUTIVES,
    input: ({ accountId, contactId }) => ({ accountId, contactId, formerId: contactId }),
  },
  updateContactAction: {
    who: ALL_BUT_EXECUTIVES,
    input: ({ accountId, contactId }) => ({ accountId, contactId, name: "Berta Quist", version: 1 }),
  },
  removeContactAction: {
    who: ALL_BUT_EXECUTIVES,
    input: ({ accountId, contactId }) => ({ accountId, contactId }),
    // Something is recorded of this one.
    otherwise: "invalid_input",
  },
  reviewFactAction: {
    who: THEIR_OWN,
    input: ({ accountId }) => ({ accountId, kind: "valueCase", value: 75, reviewedAt: INSTANT }),
  },
  recordPromiseAction: {
    who: THEIR_OWN,
    input: ({ accountId, promiseId }) => ({
      ...{ accountId, promiseId, version: 1 },
      ...{ summary: "Visit", promisedOn: DAY, dueOn: DAY },
    }),
  },
  recordActionAction: {
    who: THEIR_OWN,
    input: ({ accountId, actionId, promiseId, memberId }) => ({
      ...{ accountId, actionId, version: 1, ownerId: memberId, summary: "Visit", dueOn: DAY },
      ...{ reasonKind: "promise", promiseId },
    }),
  },
  removeActionAction: {
    who: THEIR_OWN,
    input: ({ accountId, actionId }) => ({ accountId, actionId, isRemoved: true }),
  },
  recordPackTextAction: {
    who: THEIR_OWN,
    input: ({ accountId, packTextId }) => ({ accountId, packTextId, version: 1, ...PACK, content: "Go on" }),
  },
  removePackTextAction: {
    who: THEIR_OWN,
    input: ({ accountId, packTextId }) => ({ accountId, packTextId, isRemoved: true }),
  },
  recordCommentAction: {
    who: EVERYBODY,
    input: ({ accountId, commentId, actionId, memberId }) => ({
      ...{ accountId, commentId, version: 1, actionId, text: "Have you called?", mentionIds: [memberId] },
    }),
    otherwise: "forbidden",
  },
  removeCommentAction: {
    who: EVERYBODY,
    input: ({ accountId, commentId }) => ({ accountId, commentId, isRemoved: true }),
    otherwise: "forbidden",
  },
  markMentionAction: {
    who: EVERYBODY,
    input: ({ commentId }) => ({ commentId, isSeen: true }),
    otherwise: "not_found",
  },
  markNotificationsAction: {
    who: EVERYBODY,
    input: ({ notificationId }) => ({ notificationIds: [notificationId], isRead: true }),
    otherwise: "not_found",
  },
  chooseNotificationsAction: {
    who: EVERYBODY,
    input: () => choiceOf(DEFAULT_CHOICES),
  },
  recordInRegisterAction: {
    who: THEIR_OWN,
    input: ({ accountId, contactId, support_case: recordId }) => ({
      ...{ noun: "support_case", accountId, contactId, recordId, version: 1 },
      ...PLAIN.support_case,
    }),
  },
  logPlannedStepAction: {
    who: THEIR_OWN,
    input: ({ planned_step: recordId }) => ({ recordId, version: 1 }),
  },
  undoLoggedStepAction: {
    who: THEIR_OWN,
    input: ({ planned_step: recordId, interactionId }) => ({ recordId, version: 1, interactionId }),
  },
  removeFromRegisterAction: {
    who: THEIR_OWN,
    input: ({ idea: recordId }) => ({ noun: "idea", recordId, isRemoved: true }),
  },
  recordContractAction: {
    who: THEIR_OWN,
    input: ({ accountId, contractId }) => ({ accountId, contractId, version: 2, startsOn: DAY }),
  },
  recordPurchaseAction: {
    who: THEIR_OWN,
    input: ({ accountId, purchaseId }) => ({
      accountId,
      purchaseId,
      version: 1,
      purchasedOn: DAY,
    }),
  },
  adoptContractTermAction: {
    who: THEIR_OWN,
    input: ({ accountId }) => ({ accountId, version: 1, term: "arrCents" }),
  },
  setAccountTermAction: {
    who: THEIR_OWN,
    input: ({ accountId }) => ({ accountId, version: 1, term: "arrCents", value: 100 }),
  },
  setAccountFieldAction: {
    who: THEIR_OWN,
    input: ({ accountId }) => ({ accountId, version: 1, field: "tier", tier: "key" }),
  },
  removeContractAction: {
    who: THEIR_OWN,
    input: ({ accountId, contractId }) => ({ accountId, contractId }),
    otherwise: "not_found",
  },
  removePurchaseAction: {
    who: THEIR_OWN,
    input: ({ accountId, purchaseId }) => ({ accountId, purchaseId }),
    otherwise: "not_found",
  },
  recordInteractionAction: {
    who: EVERYBODY,
    input: interaction,
  },
  updateInteractionAction: {
    who: EVERYBODY,
    input: (ids) => ({ ...interaction(ids), interactionId: ids.interactionId, version: 1 }),
  },
  removeInteractionAction: {
    who: EVERYBODY,
    input: ({ interactionId }) => ({ interactionId, isRemoved: true }),
  },
  enterSurveyAnswersAction: {
    who: ALL_BUT_EXECUTIVES,
    input: ({ accountId, contactId }) => ({
      ...{ accountId, contactId, answeredAt: INSTANT },
      answers: [{ kind: "nps", value: 9 }],
    }),
  },
  removeSurveyAnswerAction: {
    who: ALL_BUT_EXECUTIVES,
    input: ({ surveyAnswerId }) => ({ surveyAnswerId, isRemoved: true }),
  },
  removeSurveySittingAction: {
    who: ALL_BUT_EXECUTIVES,
    input: ({ accountId, contactId }) => ({ accountId, contactId, answeredAt: INSTANT, kinds: ["ces"] }),
    // Nobody said anything at that moment.
    otherwise: "not_found",
  },
  removeAssessmentAction: {
    who: ALL_BUT_EXECUTIVES,
    input: ({ assessmentId }) => ({ assessmentId, isRemoved: true }),
  },
  removeFactReviewAction: {
    who: THEIR_OWN,
    input: ({ factReviewId }) => ({ factReviewId, isRemoved: true }),
  },
  removePromiseAction: {
    who: THEIR_OWN,
    input: ({ promiseId }) => ({ promiseId, isRemoved: true }),
  },
  rereadImportAction: {
    who: LEADERS,
    input: ({ importRunId }) => ({ importRunId, headerLine: 1 }),
  },
  planImportAction: {
    who: LEADERS,
    input: ({ importRunId }) => ({ importRunId, fields: ["name"] }),
  },
  commitImportAction: {
    who: LEADERS,
    input: ({ importRunId }) => ({ importRunId }),
  },
  cancelImportAction: {
    who: LEADERS,
    input: ({ importRunId }) => ({ importRunId }),
  },
  sendPulseAction: {
    who: THEIR_OWN,
    input: ({ contactId }) => ({ name: "Spring", contactIds: [contactId], items: ["csat"], closesOn: "2039-12-31" }),
    // Whoever was asked lately, or wants no mail, is not asked.
    otherwise: "invalid_input",
  },
  remindPulseAction: {
    who: THEIR_OWN,
    input: ({ pulseId }) => ({ pulseId }),
    otherwise: "conflict",
  },
  revokePulseLinkAction: {
    who: THEIR_OWN,
    input: ({ pulseRecipientId }) => ({ pulseRecipientId }),
  },
  cancelPulseAction: {
    who: THEIR_OWN,
    input: ({ pulseId }) => ({ pulseId }),
  },
  inviteMemberAction: {
    who: ADMINISTRATORS,
    input: () => ({ email: "guest@example.com", role: "executive" }),
  },
  revokeInvitationAction: {
    who: ADMINISTRATORS,
    input: ({ invitationId }) => ({ invitationId }),
  },
  changeRoleAction: {
    who: ADMINISTRATORS,
    input: ({ memberId }) => ({ memberId, role: "cx_leader" }),
  },
  deactivateMemberAction: {
    who: ADMINISTRATORS,
    input: ({ memberId }) => ({ memberId, heirId: null }),
  },
  reactivateMemberAction: {
    who: ADMINISTRATORS,
    input: ({ memberId }) => ({ memberId }),
  },
  updateProfileAction: {
    who: EVERYBODY,
    input: () => ({ name: "Renamed", timeZone: "UTC" }),
  },
  changePasswordAction: {
    who: EVERYBODY,
    input: () => ({ current: PASSWORD, password: PASSWORD }),
  },
  switchWorkspaceAction: {
    who: EVERYBODY,
    input: ({ workspaceId }) => ({ workspaceId }),
  },
  renameWorkspaceAction: {
    who: ADMINISTRATORS,
    input: () => ({ name: "Renamed Ltd" }),
  },
  setPulseCadenceAction: {
    who: ADMINISTRATORS,
    input: () => ({ pulseCadenceDays: 60 }),
  },
  recordOwnBehaviourAction: {
    who: LEADERS,
    input: ({ ownBehaviourId }) => ({ ownBehaviourId, version: 1, name: "Renamed" }),
  },
  removeOwnBehaviourAction: {
    who: LEADERS,
    input: ({ ownBehaviourId }) => ({ ownBehaviourId, isRemoved: true }),
  },
  saveViewAction: {
    who: LEADERS,
    input: ({ savedViewId }) => ({
      ...{ savedViewId, version: 1, list: "portfolio", name: "Renamed", state: "tier=key" },
      ...{ isShared: true, isDefault: false },
    }),
  },
  removeViewAction: {
    who: LEADERS,
    input: ({ savedViewId }) => ({ savedViewId, isRemoved: true }),
  },
  beginBulkChangeAction: {
    who: THEIR_OWN,
    input: ({ accountId, memberId }) => ({
      ...{ accountIds: [accountId], total: 1, kind: "action", ownerId: memberId },
      ...{ summary: "Visit", dueOn: DAY },
    }),
  },
  cancelBulkChangeAction: {
    who: LEADERS,
    input: ({ bulkChangeId }) => ({ bulkChangeId }),
  },
  undoBulkChangeAction: {
    who: LEADERS,
    input: ({ bulkChangeId }) => ({ bulkChangeId }),
  },
  recordCurrencyRateAction: {
    who: ADMINISTRATORS,
    input: () => ({ currency: "USD", rate: 0.92, ratedOn: "2026-03-01" }),
  },
  removeCurrencyRateAction: {
    who: ADMINISTRATORS,
    input: () => ({ currency: "USD", ratedOn: "2026-03-01" }),
    // Another administrator took it back before.
    otherwise: "not_found",
  },
  retryJobAction: {
    who: ADMINISTRATORS,
    input: () => ({ key: "recount-sums" }),
    // Nothing went wrong.
    otherwise: "not_found",
  },
  resendMailAction: {
    who: LEADERS,
    input: ({ mailId }) => ({ mailId }),
    // Its reader wants no more mail.
    otherwise: "conflict",
  },
  removeDemoWorldAction: {
    who: ADMINISTRATORS,
    input: () => ({ confirmation: "remove" }),
    // Here there is none.
    otherwise: "not_found",
  },
  setUpWorkspaceAction: {
    who: WHOEVER_COMES,
    input: () => ({
      ...{ token: "guessed", workspaceName: "Intruders", currency: "EUR" },
      ...{ name: "Mallory", email: "mallory@example.com", password: PASSWORD },
    }),
  },
  acceptInvitationAction: {
    who: WHOEVER_COMES,
    input: () => ({ token: "guessed", name: "Mallory", password: PASSWORD }),
  },
};

/** Read like any page; what is sent there is looked at in pulse-links.test.ts and stop-member-mail.test.ts. */
export const ANSWERED_BY_LINK = [
  "app/m/[token]/stop/route.ts",
  "app/p/[token]/route.ts",
  "app/p/[token]/stop/route.ts",
];

/** Where every address leads that nobody knows: a door to nothing. */
export const NOWHERE = "app/(workspace)/[...missing]/page.tsx";
/** A file comes in here; the tests that send one say so themselves. */
export const UPLOAD = "app/api/v1/imports/route.ts";
/** Forms without script, which ask the action of the same form (plain-forms.test.ts). */
export const PLAIN_FORMS: readonly string[] = [
  "app/(workspace)/discussion/comment/route.ts",
  "app/(workspace)/round/answer/route.ts",
];
/** next-auth's own entry, whether the server is ready, and what is said while the database is away. */
export const WITHOUT_DOOR: readonly string[] = [
  "app/api/auth/[...nextauth]/route.ts",
  "app/readyz/route.ts",
  "app/unavailable/route.ts",
];
