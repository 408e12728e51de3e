import { PageSection } from "@/components/ui/page-section";
import type { RelationshipReadings } from "@/lib/report/relationship-readings";
import { readingLines, readingsVerdict } from "./readings-words";

/** What kind of relationship it is, three times (C17): as we declare it, as they see it, as the score shows it. */
export function ReadingsPanel({ readings }: { readings: RelationshipReadings }) {
  return (
    <PageSection
      title="What kind of relationship, three times"
      id="readings"
      description="None of the three enters another, and what they say of it enters no score."
    >
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-3 print:grid-cols-3">
        {readingLines(readings).map(({ term, verdict, grounds }) => (
          <div key={term}>
            <dt className="text-muted text-xs">{term}</dt>
            <dd>
              <p className="font-semibold text-base">{verdict}</p>
              <p className="text-muted">{grounds}</p>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm">{readingsVerdict(readings)}</p>
    </PageSection>
  );
}
