import { offersTo } from "@/components/accounts/report/offers-to";
import type { ReportView } from "@/components/accounts/report/report-view";
import { AskLink, audienceOf } from "@/components/pulse/form/ask-link";
import { PageSection } from "@/components/ui/page-section";
import { dayOf } from "@/lib/calendar/wall-time";
import { formatDay } from "@/lib/format/dates";
import { PULSE_ITEM_LABELS } from "@/lib/format/pulse-words";
import { coverageWords, type ResponseCoverage } from "@/lib/pulse/response-coverage";
import type { UnnamedRound } from "@/lib/pulse/unnamed";
import type { PulseItem } from "@/lib/schemas/pulse";
import { answerWords } from "./answer-words";
import { UnnamedRounds } from "./unnamed-rounds";

/** One answer that came by a link. */
export interface Voice {
  readonly item: PulseItem;
  readonly value: number | null;
  readonly text: string | null;
  readonly contactId: string;
  readonly contactName: string;
  readonly respondedAt: Date;
}

interface VoicesPanelProps extends ReportView<"account" | "moment"> {
  voices: readonly Voice[];
  unnamed: readonly UnnamedRound[];
  coverage: ResponseCoverage;
}

/** What stands beside the seven questions and enters no score, in the order it is asked. */
const BESIDE: readonly PulseItem[] = ["headline", "again", "why_stay", "alternatives", "cost_to_leave", "comment"];

/** Whether they stay because they want to (C13, C43), in their own answers; and for whom their answers speak. */
export function VoicesPanel({ voices, unnamed, coverage, ...view }: VoicesPanelProps) {
  const { account } = view.report;
  const lines = BESIDE.map((item) => ({ item, said: voices.filter((one) => one.item === item) }));
  return (
    <PageSection
      title="What they said by link"
      id="voices"
      description={coverageWords(coverage)}
      actions={offersTo("pulse.send", view) ? <AskLink audience={audienceOf(account.id)} label="Ask them" /> : null}
    >
      {lines.every(({ said }) => said.length === 0) ? (
        <p className="text-muted text-sm">
          Whether they would choose us again, why they stay and what leaving would cost them, nobody of theirs has said
          yet.
        </p>
      ) : (
        <dl className="divide-y divide-border">
          {lines.map(({ item, said }) =>
            said.length === 0 ? null : (
              <div key={item} className="grid gap-x-6 gap-y-1 py-2 sm:grid-cols-[16rem_1fr]">
                <dt className="font-medium text-sm">{PULSE_ITEM_LABELS[item]}</dt>
                <dd>
                  <ul className="space-y-1 text-sm">
                    {said.map((one) => (
                      <li key={one.contactId}>
                        {answerWords(one)}{" "}
                        <span className="text-muted text-xs">
                          {one.contactName}, {formatDay(dayOf(one.respondedAt, view.viewer.timeZone))}
                        </span>
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ),
          )}
        </dl>
      )}
      <UnnamedRounds rounds={unnamed} />
      <p className="mt-3 text-muted text-xs">
        Enters no score. What leaving would cost them is no reliance: it stands beside the barriers that we record
        ourselves.
      </p>
    </PageSection>
  );
}
