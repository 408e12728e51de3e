import type { Ids } from "../../factories/workspaces";
import { PASSWORD } from "./people";

const DAY = "2026-09-10";
const INSTANT = "2026-09-10T09:00:00Z";

const account = ({ memberId }: Ids) => ({ name: "Larch Mills", ownerId: memberId });
const interaction = ({ accountId, contactId, memberId }: Ids) => ({
  ...{ accountId, contactIds: [contactId], memberIds: [memberId] },
  ...{ kind: "call", occurredAt: INSTANT, summary: "Walked through the yard" },
});

/** What a form sends, with one id of each noun of a workspace: every id an action takes stands in its line. */
export const ACTION_INPUTS: Readonly<Record<string, (ids: Ids) => object>> = {
  createAccountAction: (ids) => ({ ...account(ids), parentId: ids.accountId }),
  updateAccountAction: (ids) => ({ ...account(ids), name: "Larch Docks", accountId: ids.accountId, version: 1 }),
  archiveAccountAction: ({ accountId }) => ({ accountId, isArchived: false }),
  assessAccountAction: ({ accountId }) => ({ accountId, answers: [{ question: "q2", value: 2 }] }),
  createContactAction: ({ accountId }) => ({ accountId, name: "Berta Quist" }),
  updateContactAction: ({ accountId, contactId }) => ({ accountId, contactId, name: "Berta Quist", version: 1 }),
  reviewFactAction: ({ accountId }) => ({ accountId, kind: "sponsor", value: 50, reviewedAt: INSTANT }),
  recordPromiseAction: ({ accountId, promiseId }) => ({
    ...{ accountId, promiseId, version: 1 },
    ...{ summary: "Visit", promisedOn: DAY, dueOn: DAY },
  }),
  recordValueCommitmentAction: ({ accountId, valueCommitmentId }) => ({
    ...{ accountId, valueCommitmentId, version: 1 },
    ...{ metric: "Hours", unit: "h", promised: 5 },
  }),
  recordContractAction: ({ accountId, recordId }) => ({ accountId, contractId: recordId, version: 1, startsOn: DAY }),
  recordPurchaseAction: ({ accountId, purchaseId }) => ({
    accountId,
    purchaseId,
    version: 1,
    purchasedOn: DAY,
  }),
  adoptContractTermAction: ({ accountId }) => ({ accountId, version: 1, term: "arrCents" }),
  removeContractAction: ({ accountId, recordId }) => ({ accountId, contractId: recordId }),
  removePurchaseAction: ({ accountId, purchaseId }) => ({ accountId, purchaseId }),
  recordInteractionAction: interaction,
  updateInteractionAction: (ids) => ({ ...interaction(ids), interactionId: ids.interactionId, version: 1 }),
  removeInteractionAction: ({ interactionId }) => ({ interactionId, isRemoved: true }),
  enterSurveyAnswersAction: ({ accountId, contactId }) => ({
    ...{ accountId, contactId, answeredAt: INSTANT },
    answers: [{ kind: "nps", value: 9 }],
  }),
  removeSurveyAnswerAction: ({ surveyAnswerId }) => ({ surveyAnswerId, isRemoved: true }),
  planImportAction: ({ importRunId }) => ({ importRunId, fields: ["name"] }),
  commitImportAction: ({ importRunId }) => ({ importRunId }),
  cancelImportAction: ({ importRunId }) => ({ importRunId }),
  inviteMemberAction: () => ({ email: "guest@example.com", role: "executive" }),
  revokeInvitationAction: ({ invitationId }) => ({ invitationId }),
  changeRoleAction: ({ memberId }) => ({ memberId, role: "cx_leader" }),
  setMemberActiveAction: ({ memberId }) => ({ memberId, isActive: true }),
  updateProfileAction: () => ({ name: "Renamed", timeZone: "UTC" }),
  changePasswordAction: () => ({ current: PASSWORD, password: PASSWORD }),
  switchWorkspaceAction: ({ workspaceId }) => ({ workspaceId }),
  renameWorkspaceAction: () => ({ name: "Renamed Ltd" }),
  removeDemoWorldAction: () => ({ confirmation: "remove" }),
  setUpWorkspaceAction: () => ({
    ...{ token: "guessed", workspaceName: "Intruders", currency: "EUR" },
    ...{ name: "Mallory", email: "mallory@example.com", password: PASSWORD },
  }),
  acceptInvitationAction: () => ({ token: "guessed", name: "Mallory", password: PASSWORD }),
};
