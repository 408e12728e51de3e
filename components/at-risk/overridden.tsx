import Link from "next/link";
import { PageSection } from "@/components/ui/page-section";
import { overrideReason, overrideWords } from "@/lib/format/override-words";
import type { ToldOverride } from "@/lib/report/told-override";
import { riskName } from "./at-risk-row";
import { limitWords } from "./at-risk-words";

export interface OverriddenProps {
  overridden: {
    readonly lines: readonly {
      readonly accountId: string;
      readonly accountName: string;
      /** As lists name its risk. */
      readonly risk: string | null;
      readonly override: ToldOverride;
    }[];
    /** Also those that have no line. */
    readonly count: number;
  };
}

/** Where the score warns of nothing, and somebody would give another index: the score stands, and so does what they say. */
export function Overridden({ overridden: { lines, count } }: OverriddenProps) {
  if (count === 0) return null;
  const rest = limitWords(lines.length, count);
  return (
    <PageSection
      title="Without a warning, and somebody says otherwise"
      description="The score stands as it is; what was said beside it ends on its day"
      isLong
    >
      <ul className="space-y-1.5 text-sm print:space-y-0 print:text-xs">
        {lines.map(({ accountId, accountName, risk, override }) => (
          <li key={accountId}>
            <Link href={`/accounts/${accountId}`} className="font-medium hover:underline">
              {accountName}
            </Link>{" "}
            <span className="text-muted">{`(${riskName(risk)}): ${overrideWords(override)}: ${overrideReason(override)}`}</span>
          </li>
        ))}
      </ul>
      {rest === null ? null : <p className="mt-2 text-muted text-sm">{rest}</p>}
    </PageSection>
  );
}
