import type { AccountView } from "@/lib/schemas/account-view";

/** As the tabs and the palette say them. */
export const ACCOUNT_VIEW_LABELS: Record<AccountView, string> = {
  overview: "Overview",
  why: "Why",
  sides: "Both sides",
  value: "Value",
  trust: "Promises and trust",
  ideas: "Ideas and help",
  experience: "Experience",
  footprint: "Footprint",
  people: "People",
  future: "What is next",
  "what-if": "What if",
  timeline: "Timeline",
};
