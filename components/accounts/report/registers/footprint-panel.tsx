import { PageSection } from "@/components/ui/page-section";
import type { ReportFootprint } from "@/lib/report/list-footprint";
import { Footprint } from "./footprint";

/** What breaks without us, and where in the account we are; nothing while no workflow is on record. */
export function FootprintPanel({ footprint }: { footprint: ReportFootprint }) {
  if (footprint.breaks.length + footprint.departments.length === 0) return null;
  return (
    <PageSection title="What breaks without us" id="breaks">
      <div className="space-y-4">
        <Footprint footprint={footprint} />
      </div>
    </PageSection>
  );
}
