import type { Behaviour } from "@/lib/scoring";

/** The eleven ways in which a customer takes part. */
export const BEHAVIOUR_LABELS: Record<Behaviour, string> = {
  ideas: "Gives ideas",
  events: "Comes to events",
  "helps-out": "Does some of the work",
  reviews: "Writes reviews",
  "co-creates": "Co-creates",
  complains: "Complains",
  buys: "Buys",
  "brings-others": "Brings others",
  "speaks-well": "Speaks well of us",
  "markets-for-us": "Does marketing for us",
  "gives-feedback": "Gives feedback",
};
