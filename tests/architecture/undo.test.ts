import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "./files";

/** Whoever saves is told by `useAnnounce`, whose `undo` cannot be left out. */
const ANNOUNCING = "components/form/use-announce.ts";
/** What cannot be put back, each with its reason beside it in the code. */
const WITHOUT_WAY_BACK = [
  "components/contacts/move-dialog.tsx",
  "components/jobs/failed-jobs.tsx",
  "components/members/activation-forms.tsx",
  "components/members/invitation-row.tsx",
  "components/outbox/resend-button.tsx",
  "components/profile/password-form.tsx",
  "components/pulse/rounds/cancel-pulse.tsx",
  "components/pulse/rounds/remind-pulse.tsx",
  "components/pulse/rounds/revoke-link.tsx",
  "components/workspace/remove-demo.tsx",
];

const components = filesIn("components", /\.tsx?$/);

describe("a write that says it is done", () => {
  it("offers the way back, whatever it was", () => {
    const saying = components.filter((file) => /\btoast\.success\(|\btoast\(/.test(textOf(file)));
    expect(saying).toEqual([ANNOUNCING]);
  });

  it("has none only where there can be none", () => {
    expect(components.filter((file) => /\bundo:[^\n]*\bnull\b/.test(textOf(file)) && file !== ANNOUNCING)).toEqual(
      WITHOUT_WAY_BACK,
    );
  });
});
