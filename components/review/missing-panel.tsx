import Link from "next/link";
import { reportHref } from "@/components/accounts/report/report-href";
import type { HeadView } from "@/components/accounts/report/report-view";
import { PageSection } from "@/components/ui/page-section";
import type { GivenEdition } from "@/lib/report/given-edition";
import type { AccountView } from "@/lib/schemas/account-view";

interface MissingPanelProps extends Pick<HeadView, "query"> {
  edition: GivenEdition;
}

interface Missing {
  readonly what: string;
  readonly place: AccountView;
  readonly section?: string;
}

/** What their edition leaves out because nothing of it is recorded, each with the way to where it is. */
export function MissingPanel({ edition, query }: MissingPanelProps) {
  const missing = missingIn(edition);
  if (missing.length === 0) return null;
  return (
    <PageSection
      id="missing"
      title="What their edition leaves out"
      description="Nothing of it is on record for this time. Record it where it is kept, and it stands here."
      className="print:hidden"
    >
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {missing.map(({ what, place, section }) => (
          <li key={what}>
            <Link href={reportHref(query, place, {}, section)} prefetch={false} className="row-link">
              {what}
            </Link>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

function missingIn({ results, promises, goals, ideas, footprint, requests, cases, steps, terms }: GivenEdition) {
  const isNone = (...lists: readonly (readonly unknown[])[]) => lists.every((list) => list.length === 0);
  const all: readonly (Missing & { readonly isMissing: boolean })[] = [
    { what: "Promised results", place: "value", section: "value-commitment", isMissing: isNone(results) },
    { what: "Promises", place: "trust", section: "promises", isMissing: isNone(promises.us, promises.them) },
    { what: "Goals of theirs", place: "future", section: "goal", isMissing: isNone(goals) },
    { what: "Ideas", place: "ideas", section: "idea", isMissing: isNone(ideas) },
    { what: "What they use us for", place: "footprint", section: "workflow", isMissing: isNone(footprint.runs) },
    { what: "Requests and cases", place: "experience", isMissing: isNone(requests.shown, cases.shown) },
    { what: "Agreed next steps", place: "future", section: "planned-step", isMissing: isNone(steps) },
    { what: "A contract in force", place: "value", section: "contracts", isMissing: isNone(terms) },
  ];
  return all.filter(({ isMissing }) => isMissing);
}
