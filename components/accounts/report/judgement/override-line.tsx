import Link from "next/link";
import { reportHref } from "@/components/accounts/report/report-href";
import type { ReportView } from "@/components/accounts/report/report-view";
import { overrideReason, overrideWords } from "@/lib/format/override-words";
import { registerAnchor } from "@/lib/schemas/register-noun";

/** What somebody says instead of the index, beside it: it hides nothing, and ends. */
export function OverrideLine({ report: { override }, query }: Pick<ReportView<"override">, "report" | "query">) {
  if (override === null) return null;
  return (
    <p className="border-border border-b px-4 py-2 text-sm print:px-3">
      <Link
        href={reportHref(query, "future", {}, registerAnchor("override"))}
        prefetch={false}
        className="font-medium hover:text-accent hover:underline"
      >
        {overrideWords(override)}
      </Link>
      {`: ${overrideReason(override)} `}
      <span className="text-muted text-xs">It moves no number.</span>
    </p>
  );
}
