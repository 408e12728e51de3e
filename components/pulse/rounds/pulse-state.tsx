import { Badge } from "@/components/ui/badge";
import { type PulseStanding, pulseStanding } from "@/lib/pulse/standing";

const WORDS: Readonly<Record<PulseStanding, string>> = {
  planned: "Planned",
  open: "Open",
  closed: "Closed",
  cancelled: "Taken back",
};

export const PulseState = ({ pulse, now }: { pulse: Parameters<typeof pulseStanding>[0]; now: Date }) => {
  const standing = pulseStanding(pulse, now);
  return <Badge tone={standing === "open" ? "accent" : "neutral"}>{WORDS[standing]}</Badge>;
};
