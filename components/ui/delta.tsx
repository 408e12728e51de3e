import { formatPoints } from "@/lib/format/scores";
import { cn } from "./class-names";

/** A signed number of points; arrow and sign say what the colour says. No arrow to the side: behind a score it would lead to a new one. */
export function Delta({ points, className }: { points: number; className?: string | undefined }) {
  const text = formatPoints(points);
  const isZero = text === "0.0";
  // Letters and not pictures: a page of an account holds more than a hundred of them.
  const arrow = isZero ? "±" : points > 0 ? "↗" : "↘";
  const ink = isZero ? "text-muted" : points > 0 ? "text-carries" : "text-weak";
  return (
    <span className={cn("delta", ink, className)}>
      <span aria-hidden="true">{arrow}</span>
      {text}
    </span>
  );
}
