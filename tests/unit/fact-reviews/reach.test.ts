import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { FactReviews } from "@/components/fact-reviews/fact-reviews";
import { NOON } from "../../factories/clock";

// What a press does belongs to the server, and nobody presses here.
vi.mock("@/lib/actions/fact-reviews", () => ({ reviewFactAction: null }));
vi.mock("@/components/taken-back/remove-record", () => ({ removeRecord: null }));

it("shows how far we reach to whoever only reads, and of a past day, and lets nobody confirm it there", () => {
  const shown = renderToStaticMarkup(
    createElement(FactReviews, {
      accountId: "harbour",
      facts: [{ kind: "departments", said: null }],
      reach: [
        { id: "quay", name: "Quay", lastMetOn: "2026-03-01" },
        { id: "yard", name: "Yard", lastMetOn: null },
      ],
      ...{ today: "2026-03-10", now: NOON.getTime(), canWrite: false },
    }),
  );
  expect(shown).toContain("1 of 2 departments by contacts of the last 180 days");
  expect(shown).toContain("Quay: 1 Mar 2026");
  expect(shown).toContain("Yard: no two-way contact");
  expect(shown).not.toContain("<button");
  expect(shown).not.toContain("Add a department");
});
