import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "./files";

const sources = filesIn("components", /\.tsx?$/).filter((file) => !file.startsWith("components/form/"));
const using = (pattern: RegExp) => sources.filter((file) => pattern.test(textOf(file)));

/** Passwords and words of confirmation are never kept; a decision about somebody is taken anew; what is imagined is in the address. */
const KEEPING_NOTHING = [
  "components/members/activation-forms.tsx",
  "components/members/member-menu.tsx",
  "components/profile/password-form.tsx",
  "components/setup/setup-form.tsx",
  "components/sign-in/invitation-form.tsx",
  "components/sign-in/sign-in-form.tsx",
  "components/what-if/imagined-dialog.tsx",
  "components/workspace/remove-demo.tsx",
];

/** Sent without fields of a form: by a button alone, or by a sitting that keeps its own draft. */
const WITHOUT_FIELDS = [
  "components/assessments/assess-form.tsx",
  "components/interactions/people-picker.tsx",
  "components/jobs/failed-jobs.tsx",
  "components/members/invitation-row.tsx",
  "components/outbox/resend-button.tsx",
  "components/pulse/rounds/cancel-pulse.tsx",
  "components/pulse/rounds/remind-pulse.tsx",
  "components/pulse/rounds/revoke-link.tsx",
  "components/round/use-round-card.ts",
];

/** The page of whoever is asked by a link loads nothing of the app. */
const OF_CUSTOMERS = "components/pulse/page/answering.ts";

describe("what somebody types", () => {
  it("is kept by every form until it is saved, but for those named here", () => {
    const forms = using(/\buseTypedForm\(\{/);
    expect(forms.length).toBeGreaterThan(18);
    expect(forms.filter((file) => !/\bdraft: (\{|stored)/.test(textOf(file)))).toEqual(KEEPING_NOTHING);
    expect(using(/\bdraft: null\b/)).toEqual(KEEPING_NOTHING);
  });

  it("goes through the form that keeps it: no other one is made", () => {
    expect(using(/from "react-hook-form"/)).toEqual([]);
    const sending = using(/\buseActionForm\(\{/);
    const shared = (file: string) =>
      /\buseTypedForm\b|use\w+Form\b|RecordWindow/.test(textOf(file).replaceAll("useActionForm", ""));
    expect(sending.filter((file) => !shared(file))).toEqual(WITHOUT_FIELDS);
  });

  it("is kept in one place, which a sitting uses as well", () => {
    expect(using(/\buseDraft\(\{/)).toEqual(["components/assessments/use-assessment.ts"]);
    const keeping = using(/\blocalStorage\b/).filter((file) => file !== "components/layout/browser-store.ts");
    expect(keeping).toEqual([OF_CUSTOMERS]);
  });
});
