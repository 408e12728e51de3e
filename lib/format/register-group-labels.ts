import type { RegisterGroup } from "@/lib/schemas/register-noun";

/** What registers are kept for. */
export const REGISTER_GROUP_LABELS: Record<RegisterGroup, string> = {
  experience: "Experience",
  trust: "Trust",
  ideas: "Ideas and goals",
  asks: "Asks and help",
  people: "People",
  future: "What is next",
  holds: "What holds them",
};
