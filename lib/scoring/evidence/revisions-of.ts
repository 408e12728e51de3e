import type { Evidence } from "../types";
import { newestRevisions } from "./live-set";
import { retractionOf } from "./retraction-of";

/**
 * What to append when a source record changes: `before` is everything it ever said, retractions included, `after` what
 * it says now. Unchanged records give nothing, changed ones a revision, vanished ones a retraction. A date that moves
 * back cannot win under the same id (model section 2.1), neither over a record nor over the retraction of one, so the
 * old id is withdrawn and the record entered anew. One that moves ahead of now cannot be seen yet, so what stands is
 * withdrawn as well: until then it would count although nobody says so any more.
 */
export function revisionsOf(before: readonly Evidence[], after: readonly Evidence[], recordedAt: number): Evidence[] {
  const newest = newestRevisions(before);
  const standing = newest.filter(({ retracted }) => !retracted);
  const standingAs = new Map(standing.map((evidence) => [naturalId(evidence), evidence]));
  const newestAs = new Map(newest.map((evidence) => [evidence.id, evidence]));
  const stated = new Set(after.map(({ id }) => id));
  const vanished = standing.filter((evidence) => !stated.has(naturalId(evidence)));
  return [
    ...vanished.map((evidence) => retractionOf(evidence, recordedAt)),
    ...after.flatMap((evidence) => {
      const now = { ...evidence, recordedAt };
      const holder = standingAs.get(evidence.id);
      return holder ? revise(holder, now) : [enter(newestAs.get(evidence.id), now)];
    }),
  ];
}

/** Under its own id, unless a retraction with a later date would win over it there. */
function enter(retraction: Evidence | undefined, now: Evidence): Evidence {
  return retraction === undefined || now.occurredAt >= retraction.occurredAt ? now : anew(now);
}

const anew = (now: Evidence): Evidence => ({ ...now, id: `${now.id}${MOVED}${now.recordedAt}` });

function revise(before: Evidence, now: Evidence): Evidence[] {
  const isSame = SAID.every((field) => before[field] === now[field]);
  if (isSame) return [];
  if (now.occurredAt < before.occurredAt) return [retractionOf(before, now.recordedAt), anew(now)];
  const revision = { ...now, id: before.id };
  const isAhead = now.occurredAt > Math.max(now.recordedAt, before.occurredAt);
  return isAhead ? [retractionOf(before, now.recordedAt), revision] : [revision];
}

const SAID = ["indicator", "source", "occurredAt", "value", "weight", "person"] as const;
const MOVED = "#moved@";

/** The id a record had before its date was moved back. */
export function naturalId({ id }: Evidence): string {
  const end = id.indexOf(MOVED);
  return end === -1 ? id : id.slice(0, end);
}
