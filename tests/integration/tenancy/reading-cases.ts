import { findInteraction } from "@/lib/data/interactions";
import type { Scope } from "@/lib/data/scope";
import { exportAccounts, listExported } from "@/lib/operations/export-accounts";
import { findAlikeAccounts } from "@/lib/operations/find-alike-accounts";
import { findAlikeContacts } from "@/lib/operations/find-alike-contacts";
import { getAccountForm } from "@/lib/operations/get-account-form";
import { getAccountReport } from "@/lib/operations/get-account-report";
import { getAccountTree } from "@/lib/operations/get-account-tree";
import { getActions } from "@/lib/operations/get-actions";
import { getAgenda } from "@/lib/operations/get-agenda";
import { getAssessmentForm } from "@/lib/operations/get-assessment-form";
import { getBrief } from "@/lib/operations/get-brief";
import { getBulkChange, getBulkProgress } from "@/lib/operations/get-bulk-change";
import { getContactForm } from "@/lib/operations/get-contact-form";
import { getDiscussion } from "@/lib/operations/get-discussion";
import { getEngagement } from "@/lib/operations/get-engagement";
import { getExitSheet } from "@/lib/operations/get-exit-sheet";
import { getGivenEdition } from "@/lib/operations/get-given-edition";
import { getImportReport } from "@/lib/operations/get-import-report";
import { getLogForm } from "@/lib/operations/get-log-form";
import { getOverview } from "@/lib/operations/get-overview";
import { getPeople } from "@/lib/operations/get-people";
import { getPulse } from "@/lib/operations/get-pulse";
import { getPulseForm } from "@/lib/operations/get-pulse-form";
import { getRegisterView, openRegisterView } from "@/lib/operations/get-register-view";
import { getRejectedRows } from "@/lib/operations/get-rejected-rows";
import { getReviewPack } from "@/lib/operations/get-review-pack";
import { getRowFields } from "@/lib/operations/get-row-fields";
import { getSides } from "@/lib/operations/get-sides";
import { getSurveyForm } from "@/lib/operations/get-survey-form";
import { getTakenBack } from "@/lib/operations/get-taken-back";
import { getTimeline } from "@/lib/operations/get-timeline";
import { getTrust } from "@/lib/operations/get-trust";
import { getWhatIf } from "@/lib/operations/get-what-if";
import { getWhy } from "@/lib/operations/get-why";
import { listAudit } from "@/lib/operations/list-audit";
import { type KnownHead, loadAccountHead } from "@/lib/operations/load-account-head";
import { loadChangeSince } from "@/lib/operations/load-change-since";
import { loadComparison } from "@/lib/operations/load-comparison";
import { loadDue } from "@/lib/operations/load-due";
import { loadGaps } from "@/lib/operations/load-gaps";
import { loadIdeas } from "@/lib/operations/load-ideas";
import { loadJudged } from "@/lib/operations/load-judged";
import { loadJudgedThen } from "@/lib/operations/load-judged-then";
import { loadKnownRegisters } from "@/lib/operations/load-known-registers";
import { loadMap } from "@/lib/operations/load-map";
import { loadMoment } from "@/lib/operations/load-moment";
import { loadMyAccounts } from "@/lib/operations/load-my-accounts";
import { loadNotifications } from "@/lib/operations/load-notifications";
import { loadOverview } from "@/lib/operations/load-overview";
import { loadPortfolio } from "@/lib/operations/load-portfolio";
import { loadRound } from "@/lib/operations/load-round";
import { loadSides } from "@/lib/operations/load-sides";
import { loadValueLedger } from "@/lib/operations/load-value-ledger";
import { loadViews } from "@/lib/operations/load-views";
import { loadWholeAccount } from "@/lib/operations/load-whole-account";
import { previewBulkChange } from "@/lib/operations/preview-bulk-change";
import { countProgress } from "@/lib/records/count-progress";
import { loadAccountFor, loadAccountsFor } from "@/lib/records/load-account-for";
import { loadMember } from "@/lib/records/load-member";
import { openAccount, openAccountOf, openAccounts } from "@/lib/records/open-accounts";
import { accountFilter, gapFilter } from "@/lib/schemas/account-filter";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { accountTreeQuery } from "@/lib/schemas/account-tree";
import { auditQuery } from "@/lib/schemas/audit";
import { discussionQuery } from "@/lib/schemas/comment";
import { importView } from "@/lib/schemas/import";
import { pulseAudience } from "@/lib/schemas/pulse";
import { reviewPackQuery } from "@/lib/schemas/review-pack";
import { DEFAULT_MODEL, thresholdsOf } from "@/lib/scoring";
import { NOON } from "../../factories/clock";
import type { Cases } from "./cases";

/** What a view shows beside its registers. */
const onHead = async (
  show: (scope: Scope, known: KnownHead) => Promise<unknown>,
  scope: Scope,
  query: AccountReportQuery,
) => show(scope, await loadAccountHead(scope, query));

const peopleOf = (scope: Scope, query: AccountReportQuery) =>
  onHead((inside, known) => getPeople(inside, query, known), scope, query);

const PLAIN_VIEW = { thresholds: thresholdsOf(DEFAULT_MODEL), money: { currency: "EUR", rates: [] } };

// Longer than other files: each operation that reads stands in it once, and a test looks that none is missing.
/** What only reads. */
export const READING: Cases = {
  listAudit: {
    account: (scope, { given }) => listAudit(scope, auditQuery.parse({ accountId: given.accountId })),
    member: (scope, { given }) => listAudit(scope, auditQuery.parse({ memberId: given.memberId })),
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
  getPulse: {
    pulse: (scope, { given }) => getPulse(scope, given.pulseId),
  },
  getPulseForm: {
    account: (scope, { given }) => getPulseForm(scope, pulseAudience.parse({ account: given.accountId })),
    contact: (scope, { mine, given }) =>
      getPulseForm(scope, pulseAudience.parse({ account: mine.accountId, contact: given.contactId })),
  },
  getOverview: {
    account: (scope, { given }) => getOverview(scope, { accountId: given.accountId }),
  },
  getWhy: {
    account: (scope, { given }) => getWhy(scope, { accountId: given.accountId }),
  },
  getSides: {
    account: (scope, { given }) => getSides(scope, { accountId: given.accountId }),
  },
  getBrief: {
    account: (scope, { given }) => getBrief(scope, { accountId: given.accountId }),
    "people who come": (scope, { mine, given }) =>
      getBrief(scope, { accountId: mine.accountId, with: given.contactId }),
  },
  loadSides: {
    account: (scope, { given }) => loadSides(scope, { accountId: given.accountId }),
  },
  getActions: {
    account: (scope, { given }) => getActions(scope, { accountId: given.accountId }),
  },
  loadRound: {
    "account of the round": (scope, { given }) => loadRound(scope, { accounts: [given.accountId], at: 1, since: 0 }),
    "account of a round that is over": (scope, { mine, given }) =>
      loadRound(scope, { accounts: [mine.accountId, given.accountId], at: 3, since: 0 }),
  },
  loadDue: {
    "member whose day it is": (scope, { given }) => loadDue(scope, given.memberId, PLAIN_VIEW),
  },
  loadOverview: {
    account: async (scope, { mine, given }) =>
      loadOverview(scope, given.accountId, await loadMoment(scope, { accountId: mine.accountId })),
  },
  getAccountTree: {
    account: (scope, { given: { accountId } }) => getAccountTree(scope, accountTreeQuery.parse({ accountId })),
  },
  getDiscussion: {
    account: (scope, { given }) => getDiscussion(scope, discussionQuery.parse({ accountId: given.accountId })),
    "action to talk about": async (scope, { mine, given }) => {
      const query = discussionQuery.parse({ accountId: mine.accountId, action: given.actionId });
      return (await getDiscussion(scope, query)).today?.threads.map(({ action }) => action);
    },
  },
  getReviewPack: {
    account: (scope, { given: { accountId } }) => getReviewPack(scope, reviewPackQuery.parse({ accountId })),
  },
  getGivenEdition: {
    account: (scope, { given: { accountId } }) => getGivenEdition(scope, reviewPackQuery.parse({ accountId })),
  },
  loadChangeSince: {
    account: async (scope, { mine, given: { accountId } }) => {
      const moment = await loadMoment(scope, { accountId: mine.accountId });
      const nothing = { registers: { promises: [], rows: [] }, contacts: [], members: [] };
      return loadChangeSince(scope, { accountId, moment, model: DEFAULT_MODEL, ...nothing });
    },
  },
  loadNotifications: {
    "import that told it": async (scope, { given }) =>
      (await loadNotifications(scope, { of: given.importRunId })).unread.map(({ day }) => day),
  },
  getAgenda: {
    account: (scope, { given }) => getAgenda(scope, { accountId: given.accountId }),
  },
  getExitSheet: {
    account: (scope, { given }) => getExitSheet(scope, { accountId: given.accountId }),
  },
  loadJudgedThen: {
    account: (scope, { given }) => loadJudgedThen(scope, { accountId: given.accountId }),
  },
  getTimeline: {
    account: (scope, { given }) => getTimeline(scope, { accountId: given.accountId }),
  },
  getWhatIf: {
    account: (scope, { given }) => getWhatIf(scope, { accountId: given.accountId }),
  },
  getPeople: {
    account: (scope, { given }) => peopleOf(scope, { accountId: given.accountId }),
    "person to leave out": (scope, { mine, given }) =>
      peopleOf(scope, { accountId: mine.accountId, without: given.contactId }),
  },
  getEngagement: {
    account: (scope, { given }) => onHead(getEngagement, scope, { accountId: given.accountId }),
  },
  getTrust: {
    account: (scope, { given }) => onHead(getTrust, scope, { accountId: given.accountId }),
  },
  loadMoment: {
    account: (scope, { given }) => loadMoment(scope, { accountId: given.accountId }),
  },
  loadJudged: {
    account: async (scope, { given }) => {
      const { accountId } = given;
      return loadJudged(scope, accountId, await loadMoment(scope, { accountId }));
    },
  },
  getRowFields: {
    account: (scope, { given }) => getRowFields(scope, given.accountId),
  },
  getRegisterView: {
    account: (scope, { given }) => getRegisterView(scope, { accountId: given.accountId }, "trust"),
  },
  openRegisterView: {
    account: (scope, { given }) => openRegisterView(scope, { accountId: given.accountId }, "trust"),
  },
  loadAccountHead: {
    account: (scope, { given }) => loadAccountHead(scope, { accountId: given.accountId }),
  },
  getImportReport: {
    import: (scope, { given }) => getImportReport(scope, importView.parse({ importRunId: given.importRunId })),
  },
  getTakenBack: {
    account: (scope, { given }) => getTakenBack(scope, given.accountId),
  },
  getSurveyForm: {
    account: (scope, { given }) => getSurveyForm(scope, given.accountId),
  },
  loadGaps: {
    "owner of the gaps": (scope, { given }) => loadGaps(scope, gapFilter.parse({ owner: given.memberId })),
  },
  loadIdeas: {
    "account of the ideas": (scope, { given }) => loadIdeas(scope, { accountId: given.accountId }),
  },
  loadKnownRegisters: {
    account: (scope, { given }) => loadKnownRegisters(scope, { accountId: given.accountId, asOf: "2026-03-01" }),
  },
  loadValueLedger: {
    "account of the ledger": (scope, { given }) => loadValueLedger(scope, { accountId: given.accountId }),
  },
  exportAccounts: {
    "owner in a file": async (scope, { given }) => {
      const { ids, ...found } = await exportAccounts(scope, accountFilter.parse({ owner: given.memberId }));
      return { ...found, bytes: ids.length };
    },
  },
  listExported: {
    "account of a file": (scope, { given }) =>
      listExported(scope, { ids: [{ id: given.accountId }], money: { currency: "EUR", rates: [] } }),
  },
  loadMyAccounts: {
    "owner of my accounts": (scope, { given }) => loadMyAccounts(scope, accountFilter.parse({ owner: given.memberId })),
  },
  loadComparison: {
    "owner and account": (scope, { given }) =>
      loadComparison(scope, {
        ...{ filter: accountFilter.parse({ owner: given.memberId, since: "week" }), money: PLAIN_VIEW.money },
        ...{ groups: [], accountIds: [given.accountId] },
      }),
  },
  loadMap: {
    "owner on the map": (scope, { given }) => loadMap(scope, accountFilter.parse({ owner: given.memberId })),
  },
  loadPortfolio: {
    "owner in the portfolio": (scope, { given }) =>
      loadPortfolio(scope, accountFilter.parse({ owner: given.memberId })),
  },
  previewBulkChange: {
    "account that is chosen": (scope, { given: { accountId } }) =>
      previewBulkChange(scope, { kind: "tier", tier: "key", selection: { accountIds: [accountId] } }),
    "owner of those that match": (scope, { given: { memberId } }) =>
      previewBulkChange(scope, {
        ...{ kind: "tier", tier: "key", selection: { filter: accountFilter.parse({ owner: memberId }) } },
      }),
  },
  getBulkChange: {
    "change of many": (scope, { given: { bulkChangeId } }) => getBulkChange(scope, { bulkChangeId }),
  },
  getBulkProgress: {
    "change of many": (scope, { given: { bulkChangeId } }) => getBulkProgress(scope, { bulkChangeId }),
  },
  loadViews: {
    "view in the address": (scope, { given: { savedViewId: view } }) =>
      loadViews(scope, "portfolio", accountFilter.parse({ view })),
  },
  openAccount: {
    account: async (scope, { given }) => (await openAccount(scope, "account.read", given.accountId)).account,
  },
  openAccounts: {
    "one of several accounts": async (scope, { mine, given }) =>
      (await openAccounts(scope, "account.read", [mine.accountId, given.accountId])).accounts,
  },
  openAccountOf: {
    "record of an account": async (scope, { given }) => {
      const find = (within: Scope) => findInteraction(within, given.interactionId);
      return (await openAccountOf(scope, "interaction.write", { noun: "interaction", find })).record;
    },
  },
  loadMember: {
    member: (scope, { given }) => loadMember(scope, given.memberId),
  },
  loadAccountFor: {
    account: (scope, { given }) => loadAccountFor(scope, "account.read", given.accountId),
  },
  loadWholeAccount: {
    account: (scope, { given }) => {
      const noon = NOON.getTime();
      const moment = { asOf: noon, knownAt: noon, isPast: true, isKnownApart: false };
      return loadWholeAccount(scope, given.accountId, moment);
    },
  },
  getRejectedRows: {
    import: (scope, { given }) => getRejectedRows(scope, given),
  },
  loadAccountsFor: {
    "every account": (scope, { mine, given }) =>
      loadAccountsFor(scope, "account.read", [mine.accountId, given.accountId]),
  },
  countProgress: {
    import: (scope, { given }) => countProgress(scope, { id: given.importRunId, status: "planned" }),
  },
};
