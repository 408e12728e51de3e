import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import type { IdeaBoard } from "@/lib/report/idea-board";
import { type IdeaQuery, ideasPath } from "@/lib/schemas/idea-query";
import { YEAR_DAYS } from "@/lib/scoring";
import { IdeaFunnel } from "./idea-funnel";
import { IdeaMeasuresList } from "./idea-measures";

interface IdeasPanelProps {
  board: IdeaBoard;
  at: Omit<IdeaQuery, "show">;
}

/** What the ideas of an account come to. */
export function IdeasPanel({ board, at }: IdeasPanelProps) {
  return (
    <PageSection
      title="What their ideas come to"
      id="idea-measures"
      description={`Of the last ${YEAR_DAYS} days, unless it says otherwise`}
      actions={
        <LinkButton href={ideasPath({ ...at, show: "all" })} size="small" prefetch={false}>
          All ideas
        </LinkButton>
      }
    >
      <div className="grid gap-6 lg:grid-cols-2">
        <IdeaFunnel board={board} at={at} />
        <IdeaMeasuresList board={board} at={at} />
      </div>
    </PageSection>
  );
}
