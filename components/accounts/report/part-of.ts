import type { AccountReport } from "@/lib/report/account-report";
import type { ReportView } from "./report-view";

/**
 * What a panel that is drawn in the browser takes along, and no more: whatever is handed to it travels, also what its
 * type does not name.
 */
export function partOf<K extends keyof AccountReport>(view: ReportView<K>, keys: readonly K[]): ReportView<K> {
  const { role, memberId, timeZone } = view.viewer;
  return { report: pick(view.report, keys), query: view.query, viewer: { role, memberId, timeZone } };
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const { ...part } = from;
  for (const key of Object.keys(part)) if (!keys.some((wanted) => wanted === key)) Reflect.deleteProperty(part, key);
  return part;
}
