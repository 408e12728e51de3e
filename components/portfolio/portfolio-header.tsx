import { listHref } from "@/components/account-list/list-href";
import { PageHeader } from "@/components/layout/page-header";
import { AskLink } from "@/components/pulse/form/ask-link";
import { ViewBar } from "@/components/saved-views/view-bar";
import type { ViewsOfList } from "@/components/saved-views/view-values";
import { LinkButton } from "@/components/ui/link-button";
import { can } from "@/lib/permissions/can";
import type { AccountFilter } from "@/lib/schemas/account-filter";
import { EVERYTHING } from "@/lib/schemas/account-filter";
import { listState, narrowing } from "@/lib/schemas/list-state";
import { AddAccounts } from "./add-accounts";

interface PortfolioHeaderProps {
  views: ViewsOfList;
  filter: AccountFilter;
  total: number;
  viewer: Parameters<typeof can>[0];
}

/** Which list this is: the whole, or the view one came from and what has become of it. */
export function PortfolioHeader({ views: { shown, mayShare }, filter, total, viewer }: PortfolioHeaderProps) {
  const state = listState(filter, { view: undefined });
  const mayAsk = total > 0 && !filter.archived && can(viewer, "pulse.send");
  return (
    <PageHeader
      title={shown?.name ?? "Portfolio"}
      breadcrumbs={shown ? [{ label: "Portfolio", href: `/portfolio?view=${EVERYTHING}` }] : undefined}
      badges={shown ? <ViewBar view={shown} state={state} mayShare={mayShare} /> : null}
      description={shown ? undefined : "Every relationship: what it stands on, and how well we know it"}
      actions={
        <>
          {mayAsk ? (
            <AskLink
              audience={listHref("/pulses/new", filter, { view: undefined })}
              label={isNarrowed(filter) ? "Ask these" : "Ask customers"}
            />
          ) : null}
          {total > 0 && !filter.archived ? (
            <LinkButton href={listHref("/portfolio/map", filter, { moved: undefined, stood: undefined })}>
              Map
            </LinkButton>
          ) : null}
          <AddAccounts viewer={viewer} isProminent={false} />
        </>
      }
    />
  );
}

/** Whether it is a part of the portfolio; in which order it stands and how it looks is no matter. */
export const isNarrowed = (filter: AccountFilter): boolean => narrowing(filter) !== "";
