import "server-only";
import { lastMomentOf } from "@/lib/calendar/days";
import type { PromiseDetail } from "@/lib/data/promises";
import { evidenceOfPromise, lapseOfPromise } from "@/lib/scoring";
import type { EvidencePost } from "./post-evidence";
import type { Recorded } from "./recorded";

type Settled = Recorded<Pick<PromiseDetail, "madeBy" | "dueOn" | "keptAt" | "brokenAt" | "importance">>;

/** What the ledger says of a promise; the check of the ledger asks the same. */
export const postOfPromise = (promise: Settled): EvidencePost => postOf(promise, evidenceOfPromise(recordOf(promise)));

/** What the ledger says of a promise nobody has settled: once it is long past its day, that it is broken. */
export const postOfLapse = (promise: Settled, now: Date): EvidencePost =>
  postOf(promise, lapseOfPromise(recordOf(promise), now.getTime()));

/** What they promised us says nothing about how they see us. */
const postOf = ({ id, accountId, madeBy }: Settled, evidence: EvidencePost["evidence"]): EvidencePost => ({
  ...{ accountId, origin: "promise", originId: id, mode: "replace" },
  evidence: madeBy === "us" ? evidence : [],
});

const recordOf = ({ id, dueOn, keptAt, brokenAt, importance, recordedAt }: Settled) => ({
  id,
  dueAt: lastMomentOf(dueOn),
  keptAt: keptAt?.getTime() ?? null,
  brokenAt: brokenAt?.getTime() ?? null,
  importance,
  recordedAt: recordedAt.getTime(),
});
