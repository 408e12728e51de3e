import { lockAccounts } from "@/lib/data/evidence";
import type { Scope } from "@/lib/data/scope";
import { adoptContractTerm } from "@/lib/operations/adopt-contract-term";
import { assessAccount } from "@/lib/operations/assess-account";
import { changeRole, setMemberActive } from "@/lib/operations/change-member";
import { cancelImport, commitImportBatch } from "@/lib/operations/commit-import";
import { enterSurveyAnswers, removeSurveyAnswer } from "@/lib/operations/enter-survey-answers";
import { findAlikeAccounts, findAlikeContacts } from "@/lib/operations/find-alike-records";
import { getAccountForm } from "@/lib/operations/get-account-form";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getAssessmentForm } from "@/lib/operations/get-assessment-form";
import { getContactForm } from "@/lib/operations/get-contact-form";
import { getFactsForm } from "@/lib/operations/get-facts-form";
import { getImportReport } from "@/lib/operations/get-import-report";
import { getLogForm } from "@/lib/operations/get-log-form";
import { getSurveyForm } from "@/lib/operations/get-survey-form";
import { revokeInvitation } from "@/lib/operations/invite-member";
import { loadMyAccounts, loadPortfolio } from "@/lib/operations/list-accounts";
import { listAudit } from "@/lib/operations/list-audit";
import { loadAccountFor, loadAccountsFor } from "@/lib/operations/load-account-for";
import { loadWholeAccount } from "@/lib/operations/load-whole-account";
import { planImport, progressOf } from "@/lib/operations/plan-import";
import {
  recordContract,
  recordPromise,
  recordPurchase,
  recordValueCommitment,
  removeTradeRecord,
  reviewFact,
} from "@/lib/operations/record-facts";
import { recordInteractions, removeInteraction, updateInteraction } from "@/lib/operations/record-interactions";
import { rejectedRows } from "@/lib/operations/rejected-rows";
import { rescoreAccounts } from "@/lib/operations/rescore-accounts";
import { createAccounts, overwriteAccounts, setAccountArchived, updateAccount } from "@/lib/operations/save-accounts";
import { storeContacts, updateContact } from "@/lib/operations/save-contacts";
import { switchWorkspace } from "@/lib/operations/switch-workspace";
import { accountFilter } from "@/lib/schemas/account-filter";
import { auditQuery } from "@/lib/schemas/audit";
import { importView } from "@/lib/schemas/import";
import { dayAgo, NOON } from "../../factories/clock";
import { type Ids, randomIds } from "../../factories/furnish";
import { buildAccount, buildContact, buildInteraction, buildSurveyAnswer } from "../../factories/inputs";

interface Hands {
  /** Ids of the workspace one is in. */
  readonly mine: Ids;
  /** Ids from somewhere else. */
  readonly given: Ids;
}

type Case = (scope: Scope, hands: Hands) => Promise<unknown>;

const DAY = dayAgo(52);
const version = 1;
const oneAnswer = [{ question: "q2" as const, value: 2, reason: null }];
const promise = { summary: "Visit", importance: 1, promisedOn: DAY, dueOn: DAY, keptOn: null, brokenOn: null };
const result = { metric: "Hours", unit: "h", baseline: null, promised: 5, achieved: 5, dueOn: null, measuredAt: null };
const contract = { startsOn: DAY, endsOn: null, noticeOn: null, arrCents: null, note: null };
const fact = { kind: "sponsor" as const, value: 50, note: null, reviewedAt: DAY };
const fresh = () => randomIds();

/** By exported function of lib/operations: every way in which an id comes in. */
export const CASES: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  adoptContractTerm: {
    account: (scope, { given }) => adoptContractTerm(scope, { accountId: given.accountId, version, term: "arrCents" }),
  },
  assessAccount: {
    account: (scope, { given }) => assessAccount(scope, { accountId: given.accountId, answers: oneAnswer }),
  },
  listAudit: {
    account: (scope, { given }) => listAudit(scope, auditQuery.parse({ accountId: given.accountId })),
    member: (scope, { given }) => listAudit(scope, auditQuery.parse({ memberId: given.memberId })),
  },
  switchWorkspace: {
    workspace: (scope, { given }) =>
      switchWorkspace(scope, { workspaceId: given.workspaceId, sessionId: randomIds().workspaceId }),
  },
  changeRole: {
    "member whose role changes": (scope, { given }) =>
      changeRole(scope, { memberId: given.memberId, role: "executive" }),
  },
  setMemberActive: {
    "member who is shut out": (scope, { given }) =>
      setMemberActive(scope, { memberId: given.memberId, isActive: false }),
  },
  commitImportBatch: {
    "import to commit": (scope, { given }) => commitImportBatch(scope, given),
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
  findAlikeAccounts: {
    "account left out": (scope, { given }) => findAlikeAccounts(scope, { name: "Larch", except: given.accountId }),
  },
  findAlikeContacts: {
    "account of a contact": (scope, { given }) =>
      findAlikeContacts(scope, { accountId: given.accountId, name: "Berta", email: "" }),
    "contact left out": (scope, { mine, given }) =>
      findAlikeContacts(scope, { accountId: mine.accountId, name: "Berta", email: "", except: given.contactId }),
  },
  getAccountForm: {
    account: (scope, { given }) => getAccountForm(scope, given.accountId),
  },
  getAccountReport: {
    account: (scope, { given }) => getAccountReport(scope, { accountId: given.accountId }),
    "person to leave out": (scope, { mine, given }) =>
      getAccountReport(scope, { accountId: mine.accountId, without: given.contactId }),
  },
  getAssessmentForm: {
    account: (scope, { given }) => getAssessmentForm(scope, given.accountId),
  },
  getContactForm: {
    account: (scope, { given }) => getContactForm(scope, { accountId: given.accountId }),
    contact: (scope, { mine, given }) =>
      getContactForm(scope, { accountId: mine.accountId, contactId: given.contactId }),
  },
  getLogForm: {
    account: (scope, { given }) => getLogForm(scope, { accountId: given.accountId }),
    interaction: (scope, { mine, given }) =>
      getLogForm(scope, { accountId: mine.accountId, interactionId: given.interactionId }),
  },
  getFactsForm: {
    account: (scope, { given }) => getFactsForm(scope, given.accountId),
  },
  getImportReport: {
    import: (scope, { given }) => getImportReport(scope, importView.parse({ importRunId: given.importRunId })),
  },
  getSurveyForm: {
    account: (scope, { given }) => getSurveyForm(scope, given.accountId),
  },
  revokeInvitation: {
    "invitation to revoke": (scope, { given }) => revokeInvitation(scope, given.invitationId),
  },
  loadMyAccounts: {
    "owner of my accounts": (scope, { given }) => loadMyAccounts(scope, accountFilter.parse({ owner: given.memberId })),
  },
  loadPortfolio: {
    "owner in the portfolio": (scope, { given }) =>
      loadPortfolio(scope, accountFilter.parse({ owner: given.memberId })),
  },
  loadAccountFor: {
    account: (scope, { given }) => loadAccountFor(scope, "account.read", given.accountId),
  },
  loadWholeAccount: {
    account: (scope, { given }) =>
      loadWholeAccount(scope, given.accountId, { asOf: NOON.getTime(), knownAt: NOON.getTime() }),
  },
  planImport: {
    import: (scope, { given }) =>
      planImport(scope, {
        importRunId: given.importRunId,
        fields: ["name"],
        dateOrder: null,
        cesScale: "ease_1_7",
        defaultKind: null,
      }),
  },
  reviewFact: {
    "account of a fact": (scope, { given }) => reviewFact(scope, { accountId: given.accountId, ...fact }),
  },
  recordPromise: {
    "account of a promise": (scope, { given }) =>
      recordPromise(scope, { accountId: given.accountId, promiseId: fresh().promiseId, ...promise }),
    "promise to settle": (scope, { mine, given }) =>
      recordPromise(scope, { accountId: mine.accountId, promiseId: given.promiseId, version, ...promise }),
  },
  recordValueCommitment: {
    "account of a value commitment": (scope, { given }) =>
      recordValueCommitment(scope, {
        accountId: given.accountId,
        valueCommitmentId: fresh().valueCommitmentId,
        ...result,
      }),
    "value commitment to measure": (scope, { mine, given }) =>
      recordValueCommitment(scope, {
        accountId: mine.accountId,
        valueCommitmentId: given.valueCommitmentId,
        version,
        ...result,
      }),
  },
  recordContract: {
    "account of a contract": (scope, { given }) => recordContract(scope, { accountId: given.accountId, ...contract }),
    "contract to change": (scope, { mine, given }) =>
      recordContract(scope, { accountId: mine.accountId, contractId: given.recordId, version, ...contract }),
  },
  recordPurchase: {
    "account of a purchase": (scope, { given }) =>
      recordPurchase(scope, { accountId: given.accountId, purchasedOn: DAY, amountCents: null, note: null }),
    "purchase to change": (scope, { mine, given }) =>
      recordPurchase(scope, {
        ...{ accountId: mine.accountId, purchaseId: given.purchaseId, version },
        ...{ purchasedOn: DAY, amountCents: null, note: null },
      }),
  },
  removeTradeRecord: {
    "account of a contract to remove": (scope, { given }) =>
      removeTradeRecord(scope, { accountId: given.accountId, noun: "contract", recordId: given.recordId }),
    "contract to remove": (scope, { mine, given }) =>
      removeTradeRecord(scope, { accountId: mine.accountId, noun: "contract", recordId: given.recordId }),
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
  rejectedRows: {
    import: (scope, { given }) => rejectedRows(scope, given),
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
  setAccountArchived: {
    "account to archive": (scope, { given }) =>
      setAccountArchived(scope, { accountId: given.accountId, isArchived: true }),
  },
  storeContacts: {
    account: (scope, { given }) =>
      storeContacts(scope, [{ id: fresh().contactId, input: buildContact(given.accountId) }]),
  },
  updateContact: {
    "contact to change": (scope, { mine, given }) =>
      updateContact(scope, { id: given.contactId, version, input: buildContact(mine.accountId) }),
  },
  loadAccountsFor: {
    "every account": (scope, { mine, given }) =>
      loadAccountsFor(scope, "account.read", [mine.accountId, given.accountId]),
  },
  progressOf: {
    import: (scope, { given }) => progressOf(scope, { id: given.importRunId, status: "planned" }),
  },
};
