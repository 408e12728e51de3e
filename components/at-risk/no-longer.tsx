import Link from "next/link";
import { PageSection } from "@/components/ui/page-section";
import { formatDay } from "@/lib/format/dates";
import { viewPath } from "@/lib/schemas/account-view";
import { riskName } from "./at-risk-row";
import { limitWords } from "./at-risk-words";

export interface NoLongerProps {
  day: string;
  noLonger: {
    readonly count: number;
    readonly accounts: readonly {
      readonly id: string;
      readonly name: string;
      readonly ownerName: string | null;
      readonly now: string | null;
    }[];
  };
}

/** Who was at risk on the day the page is compared with, and what became of them. */
export function NoLonger({ day, noLonger: { accounts, count } }: NoLongerProps) {
  if (count === 0) return null;
  const rest = limitWords(accounts.length, count);
  return (
    <PageSection
      title="No longer at risk"
      description={`${count} that ${count === 1 ? "was" : "were"} at risk on ${formatDay(day)} and ${count === 1 ? "is" : "are"} not any more`}
      isLong
    >
      <ul className="grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-2 lg:grid-cols-3">
        {accounts.map(({ id, name, ownerName, now }) => (
          <li key={id}>
            <Link href={`${viewPath("why", id)}?since=${day}`} className="font-medium hover:underline">
              {name}
            </Link>{" "}
            <span className="text-muted text-xs">
              now {now === "archived" ? "archived" : riskName(now)}, {ownerName ?? "no owner"}
            </span>
          </li>
        ))}
      </ul>
      {rest === null ? null : <p className="mt-2 text-muted text-sm">{rest}</p>}
    </PageSection>
  );
}
