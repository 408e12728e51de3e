import Link from "next/link";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { Lightbulb } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageSection } from "@/components/ui/page-section";
import { countWords } from "@/lib/format/count-words";
import { formatDay } from "@/lib/format/dates";
import { type IdeaBoard, ideasOf } from "@/lib/report/idea-board";
import { viewPath } from "@/lib/schemas/account-view";
import { IDEA_SETS, type IdeaQuery, ideasPath } from "@/lib/schemas/idea-query";
import { addedAt } from "@/lib/schemas/register-noun";
import { IdeaList } from "./idea-list";
import { IDEA_SET_TITLES } from "./idea-words";
import { IdeasByAccount } from "./ideas-by-account";
import { IdeasPanel } from "./ideas-panel";

interface IdeasPageProps {
  board: IdeaBoard;
  account: { readonly id: string; readonly name: string } | null;
  names: ReadonlyMap<string, string>;
  asOf: number;
  isPast: boolean;
  priorMass: number;
  query: IdeaQuery;
}

/** What customers proposed, what we made of it, and what came of it (C31). */
export function IdeasPage({ board, account, names, asOf, isPast, priorMass, query }: IdeasPageProps) {
  const { show, ...at } = query;
  const ideas = ideasOf(board.ideas, show, asOf);
  return (
    <>
      <PageHeader
        title="Ideas"
        breadcrumbs={account ? [{ label: account.name, href: viewPath("ideas", account.id) }] : undefined}
        description={
          isPast ? `As it stood on ${formatDay(new Date(asOf))}` : "What customers proposed, and what came of it"
        }
      />
      <PageBody>
        {account ? <Chip label={account.name} removeHref={ideasPath({ show })} /> : null}
        {board.ideas.length === 0 ? (
          <NoIdeas account={account} />
        ) : (
          <>
            <IdeasPanel board={board} at={at} />
            <PageSection
              title={IDEA_SET_TITLES[show]}
              id="rows"
              description={countWords(ideas.length, "idea")}
              isFlush
              isLong
            >
              <SetChoice board={board} query={query} />
              {ideas.length === 0 ? (
                <p className="px-4 py-3 text-sm text-unknown">None.</p>
              ) : (
                <IdeaList ideas={ideas} names={names} hasAccounts={account === null} />
              )}
            </PageSection>
            {account === null ? (
              <IdeasByAccount ideas={board.ideas} names={names} asOf={asOf} priorMass={priorMass} />
            ) : null}
          </>
        )}
      </PageBody>
    </>
  );
}

function SetChoice({ board: { counts }, query: { show, ...at } }: Pick<IdeasPageProps, "board" | "query">) {
  return (
    <nav
      aria-label="Which ideas"
      className="flex flex-wrap items-center gap-1.5 border-border border-b px-4 py-2 text-muted text-xs print:hidden"
    >
      {IDEA_SETS.map((set) => (
        <Link
          key={set}
          href={ideasPath({ ...at, show: set })}
          aria-current={set === show ? "true" : undefined}
          className={cn(
            "inline-flex min-h-7 items-center gap-1 rounded-full border px-2.5 pointer-coarse:min-h-11",
            set === show
              ? "border-transparent bg-accent-soft font-medium text-accent"
              : "border-border hover:border-border-strong hover:text-foreground",
          )}
        >
          {IDEA_SET_TITLES[set]} <span className="tabular-nums">{counts[set]}</span>
        </Link>
      ))}
    </nav>
  );
}

const NoIdeas = ({ account }: Pick<IdeasPageProps, "account">) => (
  <Card>
    <EmptyState
      icon={Lightbulb}
      title="No idea of theirs on record"
      action={
        <LinkButton href={account ? `/accounts/${account.id}${addedAt("idea")}` : "/accounts"} prefetch={false}>
          {account ? "Write one down" : "Choose an account"}
        </LinkButton>
      }
    >
      Whoever proposes something wants more of us. Write it down, and say what became of it.
    </EmptyState>
  </Card>
);
