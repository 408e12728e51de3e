import Link from "next/link";
import { FoldedList } from "@/components/accounts/report/folded-list";
import { RecordStateBadge } from "@/components/registers/record-state-badge";
import { dayOfMoment } from "@/lib/calendar/day-moments";
import { formatDay } from "@/lib/format/dates";
import type { ToldIdea } from "@/lib/report/idea-board";
import { stepsWords, worthWords } from "./idea-words";

interface IdeaListProps {
  ideas: readonly ToldIdea[];
  names: ReadonlyMap<string, string>;
  /** Of several accounts, each idea says of which. */
  hasAccounts: boolean;
}

/** So many stand open; more than those in the second list nobody reads. */
const SHOWN = 15;
const MOST = 200;

export function IdeaList({ ideas, names, hasAccounts }: IdeaListProps) {
  return (
    <FoldedList shown={SHOWN} beyond={Math.max(0, ideas.length - MOST)} className="px-4">
      {ideas.slice(0, MOST).map((idea) => (
        <IdeaRow key={idea.id} idea={idea} names={names} hasAccount={hasAccounts} />
      ))}
    </FoldedList>
  );
}

interface IdeaRowProps extends Pick<IdeaListProps, "names"> {
  idea: ToldIdea;
  hasAccount: boolean;
}

function IdeaRow({ idea, names, hasAccount }: IdeaRowProps) {
  const giver = idea.giverId === null ? "nobody named" : (names.get(idea.giverId) ?? "somebody who is gone");
  const given = `${giver}, ${formatDay(dayOfMoment(idea.givenAt))}`;
  const came = [...stepsWords(idea), idea.rating === null ? null : `rated ${idea.rating} of 4`, worthWords(idea)];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 py-2.5 text-sm">
      <div className="min-w-0 flex-1 basis-64">
        <p>{idea.title}</p>
        <p className="text-muted text-xs">
          {hasAccount ? (
            <>
              <Link
                href={`/accounts/${idea.accountId}`}
                prefetch={false}
                className="text-accent underline underline-offset-2"
              >
                {names.get(idea.accountId)}
              </Link>
              {" · "}
            </>
          ) : null}
          {given}
        </p>
        <p className="text-muted text-xs tabular-nums">{came.filter((part) => part !== null).join(" · ")}</p>
        {idea.reactions.length > 0 ? (
          <ul className="mt-1 border-border border-l-2 pl-2 text-xs">
            {idea.reactions.map(({ id, contactId, words, state, rating }) => (
              <li key={id}>
                {contactId === null ? "Somebody" : (names.get(contactId) ?? "Somebody who is gone")}: {words}
                <span className="text-muted">
                  {" "}
                  · {state.word.toLowerCase()}
                  {rating === null ? "" : ` · rated ${rating} of 4`}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <RecordStateBadge state={idea.state} />
    </li>
  );
}
