import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { PromiseState } from "@/lib/report/promise-standing";

/** What became of a promise, wherever it is told. */
export const PROMISE_LABELS: Record<PromiseState, string> = {
  open: "Open",
  overdue: "Overdue",
  kept: "Kept",
  late: "Kept late",
  repaired: "Broken, then repaired",
  broken: "Broken",
};

const TONES: Record<PromiseState, BadgeTone> = {
  open: "neutral",
  overdue: "bad",
  kept: "good",
  late: "caution",
  repaired: "caution",
  broken: "bad",
};

/** What became of a promise. */
export const PromiseBadge = ({ state }: { state: PromiseState }) => (
  <Badge tone={TONES[state]}>{PROMISE_LABELS[state]}</Badge>
);
