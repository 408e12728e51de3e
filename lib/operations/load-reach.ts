import "server-only";
import { DAY_MS } from "@/lib/calendar/days";
import { departmentsOfContacts, listMeetings } from "@/lib/data/departments";
import { type FormerInteraction, type FormerStates, NOTHING_FORMER } from "@/lib/data/former-states";
import type { Scope } from "@/lib/data/scope";
import { REACH_DAYS } from "@/lib/registers/department";
import type { RegisterRow } from "@/lib/registers/register";
import type { ReportMoment } from "@/lib/report/account-head";
import { type DepartmentReach, departmentReach, type Meeting } from "@/lib/report/department-reach";
import { hadHappened } from "@/lib/report/records-as-known";

interface Known {
  readonly accountId: string;
  /** The registers as they were known then. */
  readonly rows: readonly RegisterRow[];
  readonly moment: Pick<ReportMoment, "asOf" | "knownAt">;
  /** What has changed since, of another day than today. */
  readonly former?: FormerStates | undefined;
}

/** How far we reach into an account at a moment, as it was known then: each department that mattered, and when we last met. */
export async function loadReach(
  scope: Scope,
  { accountId, rows, moment, former = NOTHING_FORMER }: Known,
): Promise<readonly DepartmentReach[]> {
  const { asOf, knownAt } = moment;
  const talks = [...former.interaction.values()].filter((talk) => hadHappened(talk, moment));
  const found = await listMeetings(scope, {
    ...{ accountId, since: new Date(asOf - REACH_DAYS * DAY_MS), until: new Date(asOf), knownAt: new Date(knownAt) },
    except: [...former.interaction.keys()],
  });
  const meetings = [
    ...found.map(({ departmentId, at }) => ({ departmentId, at: at.getTime() })),
    ...(await meetingsAt(scope, accountId, talks)),
  ];
  return departmentReach(rows, meetings, asOf);
}

/** The meetings among talks that were known otherwise then. In which department somebody works is said as of today. */
async function meetingsAt(
  scope: Scope,
  accountId: string,
  talks: readonly FormerInteraction[],
): Promise<readonly Meeting[]> {
  const met = talks.filter(({ direction, kind }) => direction === "two_way" && kind !== "note");
  if (met.length === 0) return [];
  const departments = await departmentsOfContacts(scope, accountId);
  return met.flatMap(({ contactIds, occurredAt }) =>
    contactIds.flatMap((id) => {
      const departmentId = departments.get(id);
      return departmentId === undefined ? [] : [{ departmentId, at: occurredAt.getTime() }];
    }),
  );
}
