import "server-only";
import type { InteractionRow } from "@/lib/data/interactions";
import { evidenceOfInteraction } from "@/lib/scoring";
import type { EvidencePost } from "./post-evidence";

/** What the ledger says of an interaction; the check of the ledger asks the same. */
export function postOfInteraction({ id, input, knownSince }: InteractionRow, recordedAt: Date): EvidencePost {
  return {
    accountId: input.accountId,
    origin: "interaction",
    originId: id,
    mode: "replace",
    ...(knownSince === undefined ? {} : { knownSince: knownSince.getTime() }),
    evidence: evidenceOfInteraction({
      id,
      kind: input.kind,
      direction: input.direction,
      occurredAt: input.occurredAt.getTime(),
      recordedAt: recordedAt.getTime(),
      sentiment: input.sentiment,
      contactIds: input.contactIds,
    }),
  };
}
