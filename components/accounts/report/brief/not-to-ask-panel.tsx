import { PageSection } from "@/components/ui/page-section";
import type { BriefView } from "./brief-view";
import { firstThings, notToAskWords } from "./brief-words";
import { andMore } from "./briefly";

const SHOWN = 6;

/** What is better left alone, and why. */
export function NotToAskPanel({ brief: { troubles, notToAsk, people }, viewer }: BriefView) {
  const [first] = troubles;
  const reader = { zone: viewer.timeZone, coming: people.length };
  const words = [...(first ? [firstThings(first)] : []), ...notToAsk.map((one) => notToAskWords(one, reader))];
  const more = andMore(words.length, SHOWN);
  return (
    <PageSection className="print:mb-2" title="What not to ask" id="not-to-ask">
      {words.length === 0 ? (
        <p className="text-muted text-sm">Nobody was asked anything within a quarter, and nothing is marked.</p>
      ) : null}
      <ul className="list-disc space-y-0.5 ps-4 text-sm">
        {words.slice(0, SHOWN).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {more ? <p className="text-muted text-xs">{more}</p> : null}
    </PageSection>
  );
}
