"use client";

import { cn } from "@/components/ui/class-names";
import { PageSection } from "@/components/ui/page-section";
import { PACK_BLOCK_LABELS } from "@/lib/format/pack-labels";
import type { WrittenBlock } from "@/lib/report/pack-blocks";
import { PackText } from "./pack-text";
import type { PackTextPlace } from "./pack-text-place";

interface PackBlocksProps {
  blocks: readonly WrittenBlock[];
  place: Omit<PackTextPlace, "block" | "edition">;
  canWrite: boolean;
}

/** What is written into the pack: for ourselves on one side, for the customer on the other, and neither in both. */
export const PackBlocks = ({ blocks, place, canWrite }: PackBlocksProps) => (
  <PageSection
    id="texts"
    title="What we write"
    description="For ourselves and for the customer apart. What stands on one side is never shown on the other."
    isLong
  >
    <div className="divide-y divide-border">
      {blocks.map(({ block, texts: { internal, customer } }) => (
        <section
          key={block}
          aria-label={PACK_BLOCK_LABELS[block]}
          className={cn("py-3 first:pt-0 last:pb-0", !internal && !customer && "print:hidden")}
        >
          <h3 className="pb-2 font-medium text-sm">{PACK_BLOCK_LABELS[block]}</h3>
          <div className="grid gap-4 md:grid-cols-2 print:grid-cols-2">
            <PackText place={{ ...place, block, edition: "internal" }} text={internal ?? null} canWrite={canWrite} />
            {customer === undefined ? null : (
              <PackText
                place={{ ...place, block, edition: "customer" }}
                text={customer}
                other={internal?.content}
                canWrite={canWrite}
              />
            )}
          </div>
        </section>
      ))}
    </div>
  </PageSection>
);
