import "server-only";
import { lastMomentOf } from "@/lib/calendar/days";
import type { ValueCommitmentInput } from "@/lib/schemas/value-commitment";
import { evidenceOfValueCommitment } from "@/lib/scoring";
import type { EvidencePost } from "./post-evidence";
import type { Recorded } from "./recorded";

/** What the ledger says of a value commitment; the check of the ledger asks the same. */
export function postOfValueCommitment(
  commitment: Recorded<Pick<ValueCommitmentInput, "promised" | "achieved" | "dueOn" | "measuredAt">>,
): EvidencePost {
  const { id, accountId, promised, achieved, dueOn, measuredAt, recordedAt } = commitment;
  const evidence = evidenceOfValueCommitment({
    id,
    promised,
    achieved,
    measuredAt: (measuredAt ?? recordedAt).getTime(),
    dueAt: dueOn === null ? null : lastMomentOf(dueOn),
    recordedAt: recordedAt.getTime(),
  });
  return { accountId, origin: "value_commitment", originId: id, mode: "replace", evidence };
}
