import { randomUUID } from "node:crypto";
import { lockAccounts } from "@/lib/data/evidence";
import { findPromise } from "@/lib/data/promises";
import { adoptContractTerm } from "@/lib/operations/adopt-contract-term";
import { archiveAccount } from "@/lib/operations/archive-account";
import { assessAccount } from "@/lib/operations/assess-account";
import { beginBulkChange } from "@/lib/operations/begin-bulk-change";
import { cancelBulkChange } from "@/lib/operations/cancel-bulk-change";
import { cancelImport } from "@/lib/operations/cancel-import";
import { changeRole } from "@/lib/operations/change-role";
import { commitImport } from "@/lib/operations/commit-import";
import { createAccounts } from "@/lib/operations/create-accounts";
import { deactivateMember } from "@/lib/operations/deactivate-member";
import { enterSurveyAnswers } from "@/lib/operations/enter-survey-answers";
import { markMention } from "@/lib/operations/mark-mention";
import { markNotifications } from "@/lib/operations/mark-notifications";
import { moveContact } from "@/lib/operations/move-contact";
import { overwriteAccounts } from "@/lib/operations/overwrite-accounts";
import { planImport } from "@/lib/operations/plan-import";
import { reactivateMember } from "@/lib/operations/reactivate-member";
import { recordAction } from "@/lib/operations/record-action";
import { recordComment } from "@/lib/operations/record-comment";
import { recordContacts } from "@/lib/operations/record-contacts";
import { recordContract } from "@/lib/operations/record-contract";
import { recordInteractions } from "@/lib/operations/record-interactions";
import { recordOwnBehaviour } from "@/lib/operations/record-own-behaviour";
import { recordPackText } from "@/lib/operations/record-pack-text";
import { recordPromise } from "@/lib/operations/record-promise";
import { recordPurchase } from "@/lib/operations/record-purchase";
import { removeAction } from "@/lib/operations/remove-action";
import { removeAssessment } from "@/lib/operations/remove-assessment";
import { removeComment } from "@/lib/operations/remove-comment";
import { removeContact } from "@/lib/operations/remove-contact";
import { removeContract } from "@/lib/operations/remove-contract";
import { removeFactReview } from "@/lib/operations/remove-fact-review";
import { removeInteraction } from "@/lib/operations/remove-interaction";
import { removeOwnBehaviour } from "@/lib/operations/remove-own-behaviour";
import { removePackText } from "@/lib/operations/remove-pack-text";
import { removePromise } from "@/lib/operations/remove-promise";
import { removePurchase } from "@/lib/operations/remove-purchase";
import { removeSurveyAnswer } from "@/lib/operations/remove-survey-answer";
import { removeSurveySitting } from "@/lib/operations/remove-survey-sitting";
import { removeView } from "@/lib/operations/remove-view";
import { rereadImport } from "@/lib/operations/reread-import";
import { reviewFact } from "@/lib/operations/review-fact";
import { revokeInvitation } from "@/lib/operations/revoke-invitation";
import { findForChange, saveView } from "@/lib/operations/save-view";
import { setAccountField } from "@/lib/operations/set-account-field";
import { setAccountTerm } from "@/lib/operations/set-account-term";
import { switchWorkspace } from "@/lib/operations/switch-workspace";
import { undoBulkChange } from "@/lib/operations/undo-bulk-change";
import { undoContactMove } from "@/lib/operations/undo-contact-move";
import { updateAccount } from "@/lib/operations/update-account";
import { updateContact } from "@/lib/operations/update-contact";
import { updateInteraction } from "@/lib/operations/update-interaction";
import { changeAccount } from "@/lib/records/change-account";
import { openBulkChange } from "@/lib/records/open-bulk-change";
import { openOwnComment } from "@/lib/records/open-own-comment";
import { rescoreAccounts } from "@/lib/records/rescore-accounts";
import { takeBack } from "@/lib/records/take-back";
import { actionInput } from "@/lib/schemas/action";
import { commentInput } from "@/lib/schemas/comment";
import { importPlan } from "@/lib/schemas/import";
import { packTextInput } from "@/lib/schemas/review-pack";
import { savedViewInput } from "@/lib/schemas/saved-view";
import { dayAgo } from "../../factories/clock";
import { PACK, randomIds } from "../../factories/furnish";
import { buildAccount, buildContact, buildInteraction, buildSurveyAnswer } from "../../factories/inputs";
import type { Cases } from "./cases";
import { MAIL_CASES } from "./mail-cases";
import { PULSE_CASES } from "./pulse-cases";
import { REGISTER_CASES } from "./register-cases";

const DAY = dayAgo(52);
const version = 1;
const VIEW = savedViewInput.parse({
  ...{ savedViewId: null, list: "portfolio", name: "Renamed", state: "" },
  ...{ isShared: true, isDefault: false },
});
const MANY = {
  what: { kind: "action", summary: "Visit", reason: null, ownerId: null, dueOn: "2026-04-01" },
  total: 1,
} as const;
const oneAnswer = [{ question: "q2" as const, value: 2, reason: null }];
const promise = {
  summary: "Visit",
  madeBy: "us" as const,
  importance: 1,
  promisedOn: DAY,
  dueOn: DAY,
  keptOn: null,
  brokenOn: null,
};
const action = (given: object) =>
  actionInput.parse({ summary: "Visit", dueOn: DAY.toISOString().slice(0, 10), ...given });
const packText = (given: object) => {
  const { packTextId: _, ...input } = packTextInput.parse({ ...PACK, content: "Go on", ...given });
  return input;
};
const comment = (given: object) => commentInput.parse({ text: "Have you called?", ...given });
const contract = { startsOn: DAY, endsOn: null, noticeOn: null, arrCents: null, note: null };
const fact = { kind: "sponsor" as const, value: 50, note: null, reviewedAt: DAY };
/** As the workspace is furnished. */
const sitting = {
  answeredAt: buildSurveyAnswer({ accountId: "", contactId: "" }).answeredAt,
  kinds: ["csat" as const],
};
const fresh = () => randomIds();

// One table, in the order of the operations: what is missing in it is named by the test that reads it.

// Longer than other files: each operation that writes stands in it once, and a test looks that none is missing.
/** What writes. */
export const WRITING: Cases = {
  adoptContractTerm: {
    account: (scope, { given }) => adoptContractTerm(scope, { accountId: given.accountId, version, term: "arrCents" }),
  },
  assessAccount: {
    account: (scope, { given }) =>
      assessAccount(scope, { id: randomUUID(), input: { accountId: given.accountId, answers: oneAnswer } }),
  },
  switchWorkspace: {
    workspace: (scope, { given }) =>
      switchWorkspace(scope, { workspaceId: given.workspaceId, sessionId: randomIds().workspaceId }),
  },
  changeRole: {
    "member whose role changes": (scope, { given }) =>
      changeRole(scope, { memberId: given.memberId, role: "executive" }),
  },
  deactivateMember: {
    "member who is shut out": (scope, { given }) => deactivateMember(scope, { memberId: given.memberId, heirId: null }),
    heir: (scope, { mine, given }) => deactivateMember(scope, { memberId: mine.memberId, heirId: given.memberId }),
  },
  reactivateMember: {
    "member who is let in": (scope, { given }) => reactivateMember(scope, { memberId: given.memberId }),
    "who had taken over": (scope, { mine, given }) =>
      reactivateMember(scope, { memberId: mine.memberId, heirId: given.memberId }),
  },
  commitImport: {
    "import to commit": (scope, { given }) => commitImport(scope, given),
  },
  cancelImport: {
    "import to stop": (scope, { given }) => cancelImport(scope, given),
  },
  enterSurveyAnswers: {
    account: (scope, { mine, given }) =>
      enterSurveyAnswers(scope, [buildSurveyAnswer({ accountId: given.accountId, contactId: mine.contactId })]),
    contact: (scope, { mine, given }) =>
      enterSurveyAnswers(scope, [buildSurveyAnswer({ accountId: mine.accountId, contactId: given.contactId })]),
    both: (scope, { given }) => enterSurveyAnswers(scope, [buildSurveyAnswer(given)]),
  },
  removeSurveyAnswer: {
    "answer to remove": (scope, { given }) =>
      removeSurveyAnswer(scope, { surveyAnswerId: given.surveyAnswerId, isRemoved: true }),
  },
  removeSurveySitting: {
    "account of a sitting to remove": (scope, { mine, given }) =>
      removeSurveySitting(scope, { ...sitting, accountId: given.accountId, contactId: mine.contactId }),
    "contact of a sitting to remove": (scope, { mine, given }) =>
      removeSurveySitting(scope, { ...sitting, accountId: mine.accountId, contactId: given.contactId }),
  },
  removeAssessment: {
    "assessment to remove": (scope, { given }) =>
      removeAssessment(scope, { assessmentId: given.assessmentId, isRemoved: true }),
  },
  removeContact: {
    "account of a contact to remove": (scope, { mine, given }) =>
      removeContact(scope, { accountId: given.accountId, contactId: mine.contactId }),
    "contact to remove": (scope, { mine, given }) =>
      removeContact(scope, { accountId: mine.accountId, contactId: given.contactId }),
  },
  removeFactReview: {
    "review to remove": (scope, { given }) =>
      removeFactReview(scope, { factReviewId: given.factReviewId, isRemoved: true }),
  },
  recordPackText: {
    account: (scope, { given: { accountId } }) =>
      recordPackText(scope, { id: fresh().packTextId, input: packText({ accountId, block: "next" }) }),
    "text to change": (scope, { mine: { accountId }, given: { packTextId } }) =>
      recordPackText(scope, { id: packTextId, input: packText({ accountId, packTextId, version }) }),
  },
  removePackText: {
    "text to remove": (scope, { given: { accountId, packTextId } }) =>
      removePackText(scope, { accountId, packTextId, isRemoved: true }),
    "account it is said to be of": (scope, { mine, given }) =>
      removePackText(scope, { accountId: given.accountId, packTextId: mine.packTextId, isRemoved: true }),
  },
  recordComment: {
    account: (scope, { given }) =>
      recordComment(scope, { id: fresh().commentId, input: comment({ accountId: given.accountId }) }),
    "comment to change": (scope, { mine, given }) =>
      recordComment(scope, {
        id: given.commentId,
        input: comment({ accountId: mine.accountId, commentId: given.commentId, version }),
      }),
    "action it is about": (scope, { mine, given }) => {
      const input = comment({ accountId: mine.accountId, actionId: given.actionId });
      return recordComment(scope, { id: fresh().commentId, input });
    },
    "whom it is for": (scope, { mine, given }) => {
      const input = comment({ accountId: mine.accountId, mentionIds: [given.memberId] });
      return recordComment(scope, { id: fresh().commentId, input });
    },
  },
  removeComment: {
    "comment to remove": (scope, { given: { accountId, commentId } }) =>
      removeComment(scope, { accountId, commentId, isRemoved: true }),
    "account it is said to be of": (scope, { mine, given }) =>
      removeComment(scope, { accountId: given.accountId, commentId: mine.commentId, isRemoved: true }),
  },
  openOwnComment: {
    "comment to open": async (scope, { mine, given }) =>
      (await openOwnComment(scope, { accountId: mine.accountId, commentId: given.commentId })).record.text,
  },
  markMention: {
    "comment that is seen": (scope, { given }) => markMention(scope, { commentId: given.commentId, isSeen: true }),
  },
  markNotifications: {
    "what was told": (scope, { given }) =>
      markNotifications(scope, { notificationIds: [given.notificationId], isRead: true }),
  },
  removeAction: {
    "action to remove": (scope, { given: { accountId, actionId } }) =>
      removeAction(scope, { accountId, actionId, isRemoved: true }),
    "account it is said to be of": (scope, { mine, given }) =>
      removeAction(scope, { accountId: given.accountId, actionId: mine.actionId, isRemoved: true }),
  },
  recordAction: {
    account: (scope, { given }) =>
      recordAction(scope, { id: fresh().actionId, input: action({ accountId: given.accountId }) }),
    "action to change": (scope, { mine, given }) =>
      recordAction(scope, { id: given.actionId, input: action({ accountId: mine.accountId, version }) }),
    "promise it answers": (scope, { mine, given }) => {
      const { accountId } = mine;
      const input = action({ accountId, reasonKind: "promise", promiseId: given.promiseId });
      return recordAction(scope, { id: fresh().actionId, input });
    },
    "who does it": (scope, { mine, given }) => {
      const input = action({ accountId: mine.accountId, ownerId: given.memberId });
      return recordAction(scope, { id: fresh().actionId, input });
    },
  },
  removePromise: {
    "promise to remove": (scope, { given }) => removePromise(scope, { promiseId: given.promiseId, isRemoved: true }),
  },
  recordOwnBehaviour: {
    "own behaviour to rename": (scope, { given: { ownBehaviourId } }) =>
      recordOwnBehaviour(scope, { ownBehaviourId, version, name: "Renamed" }),
  },
  removeOwnBehaviour: {
    "own behaviour to remove": (scope, { given: { ownBehaviourId } }) =>
      removeOwnBehaviour(scope, { ownBehaviourId, isRemoved: true }),
  },
  beginBulkChange: {
    "account that is chosen": async (scope, { given: { accountId } }) =>
      beginBulkChange(scope, { ...MANY, selection: { accountIds: [accountId] } }),
    "member who gets the action": async (scope, { mine, given: { memberId: ownerId } }) =>
      beginBulkChange(scope, { ...MANY, what: { ...MANY.what, ownerId }, selection: { accountIds: [mine.accountId] } }),
  },
  cancelBulkChange: {
    "change of many": (scope, { given: { bulkChangeId } }) => cancelBulkChange(scope, { bulkChangeId }),
  },
  undoBulkChange: {
    "change of many": (scope, { given: { bulkChangeId } }) => undoBulkChange(scope, { bulkChangeId }),
  },
  openBulkChange: {
    "change of many": async (scope, { given: { bulkChangeId } }) =>
      (await openBulkChange(scope, bulkChangeId)).what.kind,
  },
  saveView: {
    "view to change": (scope, { given: { savedViewId } }) => saveView(scope, { ...VIEW, savedViewId, version }),
  },
  findForChange: {
    "view to be changed": async (scope, { given: { savedViewId } }) => (await findForChange(scope, savedViewId)).name,
  },
  removeView: {
    "view to take back": (scope, { given: { savedViewId } }) => removeView(scope, { savedViewId, isRemoved: true }),
  },
  ...PULSE_CASES,
  ...MAIL_CASES,
  ...REGISTER_CASES,
  takeBack: {
    "record to take back": (scope, { given }) =>
      takeBack(scope, {
        ...{ permission: "register.write", noun: "promise", isRemoved: true },
        find: (within) => findPromise(within, given.promiseId),
        write: async () => [],
      }),
  },
  changeAccount: {
    account: (scope, { given: { accountId } }) => changeAccount(scope, { accountId, version }, { tier: "key" }),
  },
  setAccountField: {
    account: (scope, { given: { accountId } }) =>
      setAccountField(scope, { accountId, version, change: { renewsOn: null } }),
  },
  setAccountTerm: {
    account: (scope, { given }) =>
      setAccountTerm(scope, { accountId: given.accountId, version, term: "arrCents", value: 1 }),
  },
  revokeInvitation: {
    "invitation to revoke": (scope, { given }) => revokeInvitation(scope, given.invitationId),
  },
  rereadImport: {
    import: async (scope, { given }) =>
      (await rereadImport(scope.viewer, { importRunId: given.importRunId, headerLine: 1 }))(scope),
  },
  planImport: {
    import: async (scope, { given }) =>
      (await planImport(scope.viewer, importPlan.parse({ importRunId: given.importRunId, fields: ["name"] })))(scope),
  },
  reviewFact: {
    "account of a fact": (scope, { given }) =>
      reviewFact(scope, { id: randomUUID(), input: { accountId: given.accountId, ...fact } }),
  },
  recordPromise: {
    "account of a promise": (scope, { given }) =>
      recordPromise(scope, { id: fresh().promiseId, input: { accountId: given.accountId, ...promise } }),
    "promise to settle": (scope, { mine, given }) =>
      recordPromise(scope, { id: given.promiseId, input: { accountId: mine.accountId, version, ...promise } }),
  },
  recordContract: {
    "account of a contract": (scope, { given }) =>
      recordContract(scope, { id: randomUUID(), input: { accountId: given.accountId, ...contract } }),
    "contract to change": (scope, { mine, given }) =>
      recordContract(scope, { id: given.contractId, input: { accountId: mine.accountId, version, ...contract } }),
  },
  recordPurchase: {
    "account of a purchase": (scope, { given }) =>
      recordPurchase(scope, {
        id: randomUUID(),
        input: { accountId: given.accountId, purchasedOn: DAY, amountCents: null, note: null },
      }),
    "purchase to change": (scope, { mine, given }) =>
      recordPurchase(scope, {
        id: given.purchaseId,
        input: {
          ...{ accountId: mine.accountId, version },
          ...{ purchasedOn: DAY, amountCents: null, note: null },
        },
      }),
  },
  removePurchase: {
    "account of a purchase to remove": (scope, { given }) =>
      removePurchase(scope, { accountId: given.accountId, purchaseId: given.purchaseId }),
    "purchase to remove": (scope, { mine, given }) =>
      removePurchase(scope, { accountId: mine.accountId, purchaseId: given.purchaseId }),
  },
  removeContract: {
    "account of a contract to remove": (scope, { given }) =>
      removeContract(scope, { accountId: given.accountId, contractId: given.contractId }),
    "contract to remove": (scope, { mine, given }) =>
      removeContract(scope, { accountId: mine.accountId, contractId: given.contractId }),
  },
  recordInteractions: {
    account: (scope, { given }) =>
      recordInteractions(scope, [{ id: fresh().interactionId, input: buildInteraction(given.accountId) }]),
    contact: (scope, { mine, given }) =>
      recordInteractions(scope, [
        {
          id: fresh().interactionId,
          input: buildInteraction(mine.accountId, { contactIds: [given.contactId] }),
        },
      ]),
    member: (scope, { mine, given }) =>
      recordInteractions(scope, [
        {
          id: fresh().interactionId,
          input: buildInteraction(mine.accountId, { memberIds: [given.memberId] }),
        },
      ]),
  },
  updateInteraction: {
    "interaction to change": (scope, { mine, given }) =>
      updateInteraction(scope, { id: given.interactionId, version, input: buildInteraction(mine.accountId) }),
  },
  removeInteraction: {
    "interaction to remove": (scope, { given }) =>
      removeInteraction(scope, { interactionId: given.interactionId, isRemoved: true }),
  },
  rescoreAccounts: {
    account: async (scope, { given }) => {
      const accountIds = [given.accountId];
      return rescoreAccounts(await lockAccounts(scope, accountIds), { accountIds });
    },
  },
  createAccounts: {
    owner: (scope, { given }) =>
      createAccounts(scope, [
        { id: fresh().accountId, input: buildAccount({ name: "Larch", ownerId: given.memberId }) },
      ]),
    parent: (scope, { given }) =>
      createAccounts(scope, [
        { id: fresh().accountId, input: buildAccount({ name: "Larch", parentId: given.accountId }) },
      ]),
  },
  updateAccount: {
    "account to change": (scope, { given }) =>
      updateAccount(scope, { id: given.accountId, version, input: buildAccount({ name: "Larch" }) }),
  },
  overwriteAccounts: {
    "account to overwrite": (scope, { given }) =>
      overwriteAccounts(scope, [{ id: given.accountId, input: buildAccount({ name: "Larch" }) }]),
  },
  archiveAccount: {
    "account to archive": (scope, { given }) => archiveAccount(scope, { accountId: given.accountId, isArchived: true }),
  },
  recordContacts: {
    account: (scope, { given }) =>
      recordContacts(scope, [{ id: fresh().contactId, input: buildContact(given.accountId) }]),
  },
  moveContact: {
    "contact who moves": (scope, { mine, given }) =>
      moveContact(scope, {
        ...{ accountId: mine.accountId, contactId: given.contactId, version, movedOn: DAY, newId: randomUUID() },
        toAccountId: mine.accountId,
      }),
    "account to move to": (scope, { mine, given }) =>
      moveContact(scope, {
        ...{ accountId: mine.accountId, contactId: mine.contactId, version, movedOn: DAY, newId: randomUUID() },
        toAccountId: given.accountId,
      }),
  },
  undoContactMove: {
    "contact who moved": (scope, { mine, given }) =>
      undoContactMove(scope, { accountId: mine.accountId, contactId: given.contactId, formerId: mine.contactId }),
    "contact who was left": (scope, { mine, given }) =>
      undoContactMove(scope, { accountId: mine.accountId, contactId: mine.contactId, formerId: given.contactId }),
  },
  updateContact: {
    "contact to change": (scope, { mine, given }) =>
      updateContact(scope, { id: given.contactId, version, input: buildContact(mine.accountId) }),
  },
};
