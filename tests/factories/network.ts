import type { TieSum } from "@/lib/data/known-interactions";
import type { ReportContact, ReportPerson } from "@/lib/report/account-report";

/** Met once, within a year. */
export const personMet = (id: string): ReportPerson => ({
  ...{ id, name: id, contactsInAYear: 1, lastContactAt: 5, evidence: 1 },
});

export const contactMet = (
  id: string,
  department: string | null,
  changes: Partial<ReportContact> = {},
): ReportContact => ({
  ...personMet(id),
  ...{ department, title: null, seniority: "unknown", decisionRole: "unknown", language: null, note: null },
  leftOn: null,
  ...changes,
});

export const tieOf = (contactId: string, memberId: string, changes: Partial<TieSum> = {}): TieSum => ({
  ...{ contactId, memberId, mass: 1, inAYear: 1, lastAt: 5 },
  ...changes,
});
