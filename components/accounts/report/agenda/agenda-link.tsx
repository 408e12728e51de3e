import { reportHref } from "@/components/accounts/report/report-href";
import type { HeadView } from "@/components/accounts/report/report-view";
import { MessagesSquare } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";

/** From where both sides differ to what to talk about. */
export const AgendaLink = ({ query }: Pick<HeadView, "query">) => (
  <p className="print:hidden">
    <LinkButton href={reportHref(query, "agenda")} prefetch={false} size="small">
      <MessagesSquare aria-hidden="true" />
      For the conversation
    </LinkButton>
  </p>
);
