import type { Edition, PackBlock } from "@/lib/schemas/review-pack";

export const EDITION_LABELS: Readonly<Record<Edition, string>> = {
  internal: "For ourselves",
  customer: "For the customer",
};

/** Where a text stands in a review pack. */
export const PACK_BLOCK_LABELS: Readonly<Record<PackBlock, string>> = {
  summary: "In short",
  results: "On results and promises",
  service: "On how it went",
  next: "Agenda and decisions wanted",
  caution: "What not to raise",
};
