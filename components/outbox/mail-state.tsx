import { Badge, type BadgeTone } from "@/components/ui/badge";
import { MAIL_STATE_LABELS } from "@/lib/format/mail-words";
import type { MailState } from "@/lib/schemas/mail";

const TONES: Readonly<Record<MailState, BadgeTone>> = {
  waiting: "neutral",
  sending: "accent",
  sent: "good",
  unsure: "caution",
  failed: "bad",
  bounced: "bad",
  cancelled: "unknown",
};

export const MailStateBadge = ({ state }: { state: MailState }) => (
  <Badge tone={TONES[state]}>{MAIL_STATE_LABELS[state]}</Badge>
);
