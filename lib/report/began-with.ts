import type { RiskSpell } from "@/lib/data/risk-spells";
import type { RiskCode } from "@/lib/scoring";

/** What set in when a level of risk began: the reasons that were not there on the level before, or weighed less. */
export function beganWith({
  reasons,
  reasonsBefore,
}: Pick<RiskSpell, "reasons" | "reasonsBefore">): readonly RiskCode[] {
  if (reasons === null || reasonsBefore === null) return [];
  const before = new Map(reasonsBefore.map(({ code, points }) => [code, points]));
  return reasons.flatMap(({ code, points }) => (points > (before.get(code) ?? 0) ? [code] : []));
}

/** What was over then: the reasons that stood on the level before, and no more. */
export function endedWith({
  reasons,
  reasonsBefore,
}: Pick<RiskSpell, "reasons" | "reasonsBefore">): readonly RiskCode[] {
  if (reasons === null || reasonsBefore === null) return [];
  const left = new Set(reasons.map(({ code }) => code));
  return reasonsBefore.flatMap(({ code }) => (left.has(code) ? [] : [code]));
}
