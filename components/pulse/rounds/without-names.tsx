import Link from "next/link";
import { PageSection } from "@/components/ui/page-section";
import type { PulseStanding } from "@/lib/pulse/standing";
import { tallyWords } from "@/lib/pulse/unnamed";
import type { TallyLine } from "./pulse-line";

interface WithoutNamesProps {
  tallies: readonly TallyLine[];
  standing: PulseStanding;
}

const WAITING: Readonly<Record<PulseStanding, string>> = {
  planned: "Nothing is shown before it closes, also not how many have answered.",
  open: "Nothing is shown before it closes, also not how many have answered.",
  closed: "It has just closed: what came of it is being counted.",
  cancelled: "It was taken back. What had been answered by then is gone, and nobody has seen it.",
};

/** What may be said of a round without names: how many answered, by account, once it has closed. */
export function WithoutNames({ tallies, standing }: WithoutNamesProps) {
  return (
    <PageSection
      title="Asked without names"
      description="Answers are shown after the close, where at least three of an account have answered. Nobody sees whose they are, and none enters a score."
    >
      {tallies.length === 0 ? (
        <p className="text-muted text-sm">{WAITING[standing]}</p>
      ) : (
        <ul className="space-y-1 text-sm">
          {tallies.map((tally) => (
            <li key={tally.accountId}>
              <Link href={`/accounts/${tally.accountId}/sides`} className="text-accent hover:underline">
                {tally.accountName}
              </Link>
              : {tallyWords(tally)}
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  );
}
