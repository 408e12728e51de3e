import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RoundPage } from "@/components/round/round-page";
import { definePage } from "@/lib/http/define-page";
import { loadRound } from "@/lib/operations/load-round";
import { roundHref, roundQuery } from "@/lib/schemas/round";

export const metadata: Metadata = { title: "Five-minute round" };

export default definePage({
  permission: "assessment.write",
  input: roundQuery,
  load: loadRound,
  render: ({ data, input, viewer, now }) => {
    // The round stands in its address from its first card on.
    if (data.kind === "begin") redirect(roundHref(data.place));
    return <RoundPage round={data} isUnsaved={input.unsaved === "1"} workspaceId={viewer.workspaceId} now={now} />;
  },
});
