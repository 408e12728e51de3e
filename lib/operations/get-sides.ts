import "server-only";
import type { PulseVoice } from "@/lib/data/pulse-voices";
import { listRegisterRows } from "@/lib/data/register-rows";
import type { Scope } from "@/lib/data/scope";
import type { ResponseCoverage } from "@/lib/pulse/response-coverage";
import type { UnnamedRound } from "@/lib/pulse/unnamed";
import type { AccountHead } from "@/lib/report/account-head";
import type { AccountReport } from "@/lib/report/account-report";
import { decisionsSeen } from "@/lib/report/decisions-seen";
import { type RelationshipReadings, theirReading } from "@/lib/report/relationship-readings";
import { stayingAnswers } from "@/lib/report/staying-answers";
import type { AccountReportQuery } from "@/lib/schemas/account-report-query";
import { loadSides } from "./load-sides";

export interface SidesReport extends AccountHead, Pick<AccountReport, "questions" | "decisions" | "score"> {
  /** What they answered by links, also what enters no score. */
  readonly voices: readonly PulseVoice[];
  /** What came of rounds without names. */
  readonly unnamed: readonly UnnamedRound[];
  /** For whom their answers speak. */
  readonly coverage: ResponseCoverage;
  /** What kind of relationship it is, as we declare it, as they see it and as the score shows it. */
  readonly readings: RelationshipReadings;
}

/** What we say and what they say, and what was seen beside it. */
export async function getSides(scope: Scope, query: AccountReportQuery): Promise<SidesReport> {
  const { head, account, whole, moment, score, questions, model, ...heard } = await loadSides(scope, query);
  const { voices, unnamed, coverage, shownType: shown } = heard;
  const { asOf } = moment;
  const rows =
    whole?.registers.rows ?? (await listRegisterRows(scope, account.id, { groups: ["people", "footprint"] }));
  const theirs = theirReading({ staying: stayingAnswers({ voices, rows, asOf }), questions, model });
  return {
    ...{ ...head, score, questions, voices, unnamed, coverage, decisions: decisionsSeen(rows, asOf) },
    readings: { ours: account.declaredType, theirs, shown },
  };
}
