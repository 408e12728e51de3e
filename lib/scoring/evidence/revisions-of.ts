import type { Evidence } from "../types";
import { retractionOf } from "./retraction-of";

/**
 * What to append when a source record changes: `before` is its standing evidence, `after` what it says now, both without
 * retractions. Unchanged records give nothing, changed ones a revision, vanished ones a retraction. A date that moves
 * back cannot win under the same id (model section 2.1), so the old id is withdrawn and the record entered anew.
 */
export function revisionsOf(before: readonly Evidence[], after: readonly Evidence[], recordedAt: number): Evidence[] {
  const standing = new Map(before.map((evidence) => [naturalId(evidence), evidence]));
  const stated = new Set(after.map(({ id }) => id));
  const vanished = before.filter((evidence) => !stated.has(naturalId(evidence)));
  return [
    ...vanished.map((evidence) => retractionOf(evidence, recordedAt)),
    ...after.flatMap((evidence) => revise(standing.get(evidence.id), { ...evidence, recordedAt })),
  ];
}

function revise(before: Evidence | undefined, now: Evidence): Evidence[] {
  if (before === undefined) return [now];
  const isSame = SAID.every((field) => before[field] === now[field]);
  if (isSame) return [];
  if (now.occurredAt >= before.occurredAt) return [{ ...now, id: before.id }];
  return [retractionOf(before, now.recordedAt), { ...now, id: `${now.id}${MOVED}${now.recordedAt}` }];
}

const SAID = ["indicator", "source", "occurredAt", "value", "weight", "person"] as const;
const MOVED = "#moved@";

/** The id a record had before its date was moved back. */
const naturalId = ({ id }: Evidence): string => id.split(MOVED, 1).join();
