import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { CircleCheck } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { RoundCard as ComposedCard, RoundLine } from "@/lib/report/round-card";
import { type RoundPlace, roundHref } from "@/lib/schemas/round";
import { RoundCard } from "./round-card";
import { RoundEnd } from "./round-end";
import { type CardAccount, shownCard } from "./shown-card";

type Shown =
  | { readonly kind: "nothing"; readonly isOwner: boolean }
  | { readonly kind: "card"; readonly place: RoundPlace; readonly account: CardAccount; readonly card: ComposedCard }
  | {
      readonly kind: "end";
      readonly place: RoundPlace;
      readonly lines: readonly RoundLine[];
      readonly next: RoundPlace;
    };

interface RoundPageProps {
  round: Shown;
  /** An answer sent without script was not saved. */
  isUnsaved: boolean;
  workspaceId: string;
  now: Date;
}

/** One account after the other, one question each, and nothing of it forced (C38). */
export function RoundPage({ round, isUnsaved, workspaceId, now }: RoundPageProps) {
  return (
    <>
      <PageHeader
        title="Five-minute round"
        breadcrumbs={[{ label: "My week", href: "/my-week" }]}
        description={
          <span className="max-sm:hidden">
            One question an account, for our side. To skip is as good as to answer: an unknown is better than a guess.
          </span>
        }
      />
      <PageBody className="max-w-3xl">
        {isUnsaved ? (
          <Notice kind="error" title="This answer was not saved">
            Nothing was changed. Answer once more.
          </Notice>
        ) : null}
        <Part round={round} workspaceId={workspaceId} now={now} />
      </PageBody>
    </>
  );
}

function Part({ round, workspaceId, now }: Omit<RoundPageProps, "isUnsaved">) {
  if (round.kind === "nothing") return <Nothing isOwner={round.isOwner} />;
  if (round.kind === "end") return <RoundEnd {...round} />;
  const { place, account, card } = round;
  const { accounts, at } = place;
  const hrefs = {
    next: roundHref({ ...place, at: at + 1 }),
    back: at > 1 ? roundHref({ ...place, at: at - 1 }) : null,
    end: roundHref(place, { end: "1" }),
  };
  return (
    <>
      <Progress label="Account" done={at} total={accounts.length} />
      <RoundCard key={at} {...{ place, hrefs, workspaceId }} card={shownCard(account, card, now)} />
    </>
  );
}

const Nothing = ({ isOwner }: { isOwner: boolean }) => (
  <Card>
    <EmptyState
      icon={CircleCheck}
      title="Nothing to ask you"
      action={<LinkButton href="/my-week">Back to my week</LinkButton>}
      className="py-16"
    >
      {isOwner
        ? "You have lately said what you can about every account of yours that asks for something."
        : "A round goes through the accounts one owns, and you own none."}
    </EmptyState>
  </Card>
);
