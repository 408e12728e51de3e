import { reportHref } from "@/components/accounts/report/report-href";
import type { HeadView } from "@/components/accounts/report/report-view";
import { DoorOpen } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";

/** From what they rely on and what holds them to how they would leave. */
export const LeavingLink = ({ query }: Pick<HeadView, "query">) => (
  <p className="print:hidden">
    <LinkButton href={reportHref(query, "exit")} prefetch={false} size="small">
      <DoorOpen aria-hidden="true" />
      How they would leave
    </LinkButton>
  </p>
);
