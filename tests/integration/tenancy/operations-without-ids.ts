const PURE = "pure: it is given what was loaded already";
const OWN = "works on the whole workspace of its scope";
const INSIDE = "called by an operation that has loaded the account";

/** Files that take no id from outside, and why. */
export const WITHOUT_FOREIGN_IDS: Readonly<Record<string, string>> = {
  "accept-invitation": "authorised by the token; no workspace yet",
  "apply-import-plan": "ids come from the plan, which was made from this workspace",
  "changed-meanwhile": INSIDE,
  "check-ledger": OWN,
  "check-scores": OWN,
  "choose-moment": PURE,
  "compare-sides": PURE,
  "compose-timeline": PURE,
  "contract-terms": PURE,
  "describe-records": PURE,
  "due-queue": PURE,
  "not-ahead": PURE,
  "evidence-of-records": INSIDE,
  "explain-change-since": PURE,
  "explain-points": PURE,
  "facts-of-account": PURE,
  "list-facts": PURE,
  "list-people": PURE,
  "load-current-ladder": INSIDE,
  "load-import-context": "ids come from matching the rows against this workspace",
  "post-evidence": INSIDE,
  "refresh-scores": OWN,
  "remove-demo-world": OWN,
  "rescore-workspace": OWN,
  "set-up-workspace": "authorised by the token; no workspace yet",
  "trace-history": PURE,
  "update-profile": "acts on the viewer alone",
  "upload-import": "takes a file, no id",
};
