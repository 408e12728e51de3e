import type { InteractionDirection, InteractionKind } from "@/lib/scoring";

export const INTERACTION_KIND_LABELS: Record<InteractionKind, string> = {
  call: "Call",
  meeting: "Meeting",
  email: "E-mail",
  chat: "Chat",
  complaint: "Complaint",
  escalation: "Escalation",
  executive_meeting: "Executive meeting",
  event: "Event",
  workshop: "Workshop",
  business_review: "Business review",
  co_creation: "Co-creation",
  training: "Training",
  roadmap: "Roadmap work",
  note: "Note",
};

export const DIRECTION_LABELS: Record<InteractionDirection, string> = {
  inbound: "They reached out",
  outbound: "We reached out",
  two_way: "Both took part",
};

/** The five words people choose the tone from, and the number each stands for. */
export const TONES = [
  { sentiment: -1, label: "Very unhappy" },
  { sentiment: -0.5, label: "Unhappy" },
  { sentiment: 0, label: "Neutral" },
  { sentiment: 0.5, label: "Happy" },
  { sentiment: 1, label: "Delighted" },
] as const;

export const TONE_NOT_JUDGED = "Not judged";

export const CHANNEL_LABELS = {
  email: "E-mail",
  phone: "Phone",
  video: "Video",
  in_person: "In person",
  chat: "Chat",
  portal: "Portal",
  other: "Other",
} as const;
