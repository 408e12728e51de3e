import { toneWords } from "@/components/accounts/report/said-words";
import { PageSection } from "@/components/ui/page-section";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay } from "@/lib/format/dates";
import { INTERACTION_KIND_LABELS } from "@/lib/format/interaction-labels";
import type { BriefContact } from "@/lib/report/meeting-brief";
import type { BriefView } from "./brief-view";
import { briefly } from "./briefly";

/** The last times both sides met. */
export function LastContactsPanel({ brief: { lastContacts }, viewer }: BriefView) {
  return (
    <PageSection className="print:mb-2" title="The last three contacts" id="contacts">
      {lastContacts.length === 0 ? <p className="text-muted text-sm">No contact is on record.</p> : null}
      <ul className="space-y-1 text-sm">
        {lastContacts.map((one) => (
          <li key={one.id}>
            <span className="block text-muted text-xs tabular-nums">
              {[
                formatDay(dayOf(one.occurredAt, viewer.timeZone)),
                INTERACTION_KIND_LABELS[one.kind],
                toneWords(one.sentiment)?.toLowerCase(),
                whoWords(one),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {briefly(one.summary)}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

/** "Ann, Ben with Otto" */
const whoWords = ({ theirs, ours }: BriefContact) =>
  [theirs.join(", "), ours.join(", ")].filter(Boolean).join(" with ") || null;
