import "server-only";
import { listAccountRegisters } from "@/lib/data/account-registers";
import { findAccount } from "@/lib/data/accounts";
import { listTeamAnswers } from "@/lib/data/assessments";
import { loadCircumstanceSources } from "@/lib/data/circumstance-sources";
import { listContacts } from "@/lib/data/contacts";
import { listOpenComplaints } from "@/lib/data/due-records";
import { type Book, loadBooks, loadLedger } from "@/lib/data/evidence";
import { loadFormerStates, NOTHING_FORMER } from "@/lib/data/former-states";
import { sumInteractions } from "@/lib/data/known-interactions";
import { listMembers } from "@/lib/data/members";
import type { Scope } from "@/lib/data/scope";
import { currentModel } from "@/lib/data/scoring-models";
import { listSurveyAnswers } from "@/lib/data/survey-answers";
import { notFound } from "@/lib/errors";
import { withLapses } from "@/lib/records/with-lapses";
import type { ReportMoment } from "@/lib/report/account-head";
import { isThen } from "@/lib/report/choose-moment";
import { complaintsAsKnown, stillOpenThen } from "@/lib/report/complaints-as-known";
import { recordsAsKnown } from "@/lib/report/records-as-known";
import { sumsAsKnown } from "@/lib/report/sums-as-known";
import type { WholeAccount } from "@/lib/report/whole-account";

/**
 * An overview judges an account and explains nothing: of a long ledger it needs no more than a save, and no answers. People
 * are told from every row of it, and from no answers either.
 */
export type Wanted = "all" | "overview" | "people";

export async function loadWholeAccount(
  scope: Scope,
  accountId: string,
  moment: Pick<ReportMoment, "asOf" | "knownAt" | "isPast" | "isKnownApart">,
  wanted: Wanted = "all",
): Promise<WholeAccount> {
  const { asOf, knownAt } = moment;
  // Today everything is known as it stands, also what was changed after the score was last made.
  const former = isThen(moment) ? await loadFormerStates(scope, accountId, new Date(knownAt)) : NOTHING_FORMER;
  const until = new Date(asOf);
  const account = await findAccount(scope, accountId);
  if (!account) throw notFound("account");
  const sources = (await loadCircumstanceSources(scope, [accountId], { former, knownAt: new Date(knownAt) })).get(
    accountId,
  );
  if (!sources) throw notFound("account");
  const except = [...former.interaction.keys()];
  const records = {
    account,
    members: await listMembers(scope),
    contacts: await listContacts(scope, accountId),
    surveyAnswers:
      wanted === "all" ? await listSurveyAnswers(scope, accountId, until, former.survey_answer.keys()) : [],
    registers: await listAccountRegisters(scope, accountId, new Date(knownAt)),
  };
  const known = recordsAsKnown(records, former, moment);
  const sums = await sumInteractions(scope, { accountId, asOf: until, knownAt: new Date(knownAt), except });
  const then = isThen(moment) ? { asOf, knownAt } : undefined;
  const { rows, bundles } = await (wanted === "overview" ? bundled : rowByRow)(scope, accountId, then);
  return {
    ...records,
    ...known,
    former,
    sums: sumsAsKnown(sums, former, moment),
    sources,
    bundles,
    ledger: withLapses(rows, { accountId, registers: known.registers, now: scope.now }),
    complaints: complaintsAsKnown(
      await listOpenComplaints(scope, accountId, {
        ...{ asOf: until, knownAt: new Date(knownAt), changed: except },
        stillOpen: stillOpenThen(former.interaction, moment),
      }),
      former.interaction,
    ),
    model: await currentModel(scope),
    teamAnswers: wanted === "all" ? await listTeamAnswers(scope, accountId, until, new Date(knownAt)) : [],
  };
}

type Then = Pick<ReportMoment, "asOf" | "knownAt"> | undefined;

const NO_BOOK: Book = { rows: [], bundles: [] };

const bundled = async (scope: Scope, accountId: string, then: Then): Promise<Book> =>
  (await loadBooks(scope, [accountId], then && { then })).get(accountId) ?? NO_BOOK;

async function rowByRow(scope: Scope, accountId: string, then: Then): Promise<Book> {
  const ledger = await loadLedger(scope, [accountId], then ? new Date(then.knownAt) : null);
  return { rows: ledger.get(accountId) ?? [], bundles: [] };
}
