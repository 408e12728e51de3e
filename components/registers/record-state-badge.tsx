import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { RegisterState } from "@/lib/registers/register";

const TONES: { readonly [T in RegisterState["tone"]]: BadgeTone } = {
  good: "good",
  bad: "bad",
  waiting: "caution",
  neutral: "neutral",
};

/** How a record of any register stands. */
export const RecordStateBadge = ({ state }: { state: Pick<RegisterState, "tone" | "word"> }) => (
  <Badge tone={TONES[state.tone]}>{state.word}</Badge>
);
