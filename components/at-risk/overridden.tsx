import Link from "next/link";
import { PageSection } from "@/components/ui/page-section";
import { overrideWords } from "@/lib/format/override-words";
import type { ToldOverride } from "@/lib/report/told-override";

export interface OverriddenProps {
  overridden: readonly {
    readonly accountId: string;
    readonly accountName: string;
    readonly override: ToldOverride;
  }[];
}

/** Where the score warns of nothing, and somebody would give another index: the score stands, and so does what they say. */
export function Overridden({ overridden }: OverriddenProps) {
  if (overridden.length === 0) return null;
  return (
    <PageSection
      title="No warning, and somebody says otherwise"
      description="The score stands as it is; what was said beside it ends on its day"
      isLong
    >
      <ul className="space-y-1.5 text-sm">
        {overridden.map(({ accountId, accountName, override }) => (
          <li key={accountId}>
            <Link href={`/accounts/${accountId}`} className="font-medium hover:underline">
              {accountName}
            </Link>{" "}
            <span className="text-muted">{`${overrideWords(override)}: “${override.reason}”`}</span>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
