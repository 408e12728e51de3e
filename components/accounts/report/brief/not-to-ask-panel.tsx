import { PageSection } from "@/components/ui/page-section";
import type { BriefView } from "./brief-view";
import { firstThings, notToAskWords } from "./brief-words";
import { andMore } from "./briefly";

const SHOWN = 6;

/** What is better left alone, and why. */
export function NotToAskPanel({ brief: { troubles, notToAsk, people } }: BriefView) {
  const [first] = troubles;
  const lines = [
    ...(first ? [{ key: first.id, words: firstThings(first) }] : []),
    ...notToAsk.map((one) => ({ key: one.key, words: notToAskWords(one, people.length) })),
  ];
  const more = andMore(lines.length, SHOWN);
  return (
    <PageSection className="print:mb-2" title="What not to ask" id="not-to-ask">
      {lines.length === 0 ? (
        <p className="text-muted text-sm">Nobody was asked anything within a quarter, and nothing is marked.</p>
      ) : null}
      <ul className="list-disc space-y-0.5 ps-4 text-sm">
        {lines.slice(0, SHOWN).map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
      {more ? <p className="text-muted text-xs">{more}</p> : null}
    </PageSection>
  );
}
