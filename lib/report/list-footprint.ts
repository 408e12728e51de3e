import { readDepartment } from "@/lib/registers/department";
import type { RegisterRow } from "@/lib/registers/register";
import { readWorkflow, WORKFLOW_DOMAINS, type WorkflowDomain } from "@/lib/registers/workflow";
import { LOCALE } from "@/lib/schemas/locale";

/** Where in the account we are, and what breaks without us (C5, C46, C47). */
export interface ReportFootprint {
  /** What runs on us: what hurts first, on top; where nobody said when, at the end. */
  readonly breaks: readonly {
    readonly id: string;
    readonly name: string;
    readonly runs: string;
    readonly criticality: number;
    readonly hours: number | null;
    readonly workaround: string | null;
    readonly noticedBy: string | null;
  }[];
  /** Departments that matter or that something is recorded of; the last for what belongs to none. */
  readonly departments: readonly {
    readonly id: string | null;
    readonly name: string | null;
    /** 0–4, as they say. */
    readonly trust: number | null;
    /** How much of what is critical there runs on us, 0–1; null where nothing is registered. */
    readonly shares: Readonly<Record<WorkflowDomain, number | null>>;
  }[];
}

export function listFootprint(rows: readonly RegisterRow[], asOf: number): ReportFootprint {
  const workflows = rows
    .filter(({ noun }) => noun === "workflow")
    .map((row) => ({ id: row.id, ...readWorkflow(row, asOf) }));
  const departments = rows.filter(({ noun }) => noun === "department").map(readDepartment);
  const known = new Set(departments.map(({ id }) => id));
  const of = (departmentId: string | null) =>
    workflows.filter((one) => (known.has(one.departmentId ?? "") ? one.departmentId : null) === departmentId);
  const map = [
    ...departments
      .filter(({ id, isRelevant }) => isRelevant || of(id).length > 0)
      .toSorted((a, b) => a.name.localeCompare(b.name, LOCALE))
      .map(({ id, name, trust }) => ({ id, name, trust, shares: sharesOf(of(id)) })),
    ...(of(null).length > 0 ? [{ id: null, name: null, trust: null, shares: sharesOf(of(null)) }] : []),
  ];
  return {
    breaks: workflows
      .filter(({ share }) => share > 0)
      .toSorted((a, b) => hoursOf(a) - hoursOf(b) || b.criticality - a.criticality)
      .map(({ id, name, runs, criticality, hoursUntilItHurts: hours, workaround, noticedBy }) => ({
        ...{ id, name, runs, criticality, hours, workaround, noticedBy },
      })),
    departments: workflows.length === 0 && map.every(({ trust }) => trust === null) ? [] : map,
  };
}

type Workflow = ReturnType<typeof readWorkflow>;

const hoursOf = ({ hoursUntilItHurts }: Workflow) => hoursUntilItHurts ?? Number.MAX_VALUE;

function sharesOf(workflows: readonly Workflow[]): Readonly<Record<WorkflowDomain, number | null>> {
  const shareOf = (domain: WorkflowDomain) => {
    const own = workflows.filter((one) => one.domain === domain);
    const all = own.reduce((sum, { criticality }) => sum + criticality, 0);
    return all === 0 ? null : own.reduce((sum, { criticality, share }) => sum + criticality * share, 0) / all;
  };
  const [workflow, outcome, thinking, success] = WORKFLOW_DOMAINS.map(shareOf);
  return { workflow: workflow ?? null, outcome: outcome ?? null, thinking: thinking ?? null, success: success ?? null };
}
