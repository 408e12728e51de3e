import "server-only";
import type { ValueCommitmentInput } from "@/lib/schemas/value-commitment";
import { evidenceOfValueCommitment } from "@/lib/scoring";
import type { EvidencePost } from "./post-evidence";
import type { Recorded } from "./recorded";

/** What the ledger says of a value commitment; the check of the ledger asks the same. */
export function postOfValueCommitment(
  commitment: Recorded<Pick<ValueCommitmentInput, "promised" | "achieved" | "measuredAt">>,
): EvidencePost {
  const { id, accountId, promised, achieved, measuredAt, recordedAt } = commitment;
  const occurredAt = (measuredAt ?? recordedAt).getTime();
  const evidence = evidenceOfValueCommitment({ id, promised, achieved, occurredAt, recordedAt: recordedAt.getTime() });
  return { accountId, origin: "value_commitment", originId: id, mode: "replace", evidence };
}
