"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { AnswerButton } from "@/components/assessments/answer-button";
import { FormProblemNotice } from "@/components/form/form-problem";
import { KeyHint } from "@/components/form/key-hint";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Delta } from "@/components/ui/delta";
import { LinkButton } from "@/components/ui/link-button";
import { QUESTION_ANCHORS, QUESTION_WORDING } from "@/lib/format/question-labels";
import { INDEX_UNKNOWN } from "@/lib/format/scores";
import type { RoundPlace } from "@/lib/schemas/round";
import { RoundContext } from "./round-context";
import type { ShownCard } from "./shown-card";
import { type RoundHrefs, useRoundCard } from "./use-round-card";

interface RoundCardProps {
  card: ShownCard;
  place: RoundPlace;
  hrefs: RoundHrefs;
  workspaceId: string;
}

/** One account, one question. Each button of it is a plain form as well, and each way on a plain link. */
export function RoundCard({ card, place, hrefs, workspaceId }: RoundCardProps) {
  const { save, retry, follow, chosen, problem, isPending } = useRoundCard(card, hrefs);
  const heading = useRef<HTMLHeadingElement>(null);
  const isUnderWay = place.at > 1;
  useEffect(() => {
    if (isUnderWay) heading.current?.focus({ preventScroll: true });
  }, [isUnderWay]);
  const { question } = card;
  return (
    <Card className="space-y-4 p-4 sm:p-5">
      <RoundContext card={card} />
      <FormProblemNotice problem={problem} onRetry={retry} />
      <form method="post" action="/round/answer" className="space-y-3" aria-busy={isPending}>
        <Hidden
          fields={{ workspace: workspaceId, accounts: place.accounts.join("."), at: place.at, since: place.since }}
        />
        <Hidden fields={{ accountId: card.accountId, question }} />
        <h3 ref={heading} tabIndex={-1} className="text-lg outline-none">
          {QUESTION_WORDING.team[question]}
        </h3>
        <div className="grid gap-1.5">
          {QUESTION_ANCHORS.team[question].map((text, value) => (
            <AnswerButton
              key={text}
              shortcut={String(value)}
              value={String(value)}
              isChosen={chosen === value}
              onChoose={() => save(value)}
            >
              {text}
            </AnswerButton>
          ))}
          <AnswerButton shortcut="-" value="-" isChosen={chosen === null} onChoose={() => save(null)}>
            <span className="text-muted">Can’t say (counts as no evidence, never as zero)</span>
          </AnswerButton>
        </div>
        {card.earlier && !card.answered ? <Earlier earlier={card.earlier} onConfirm={save} /> : null}
      </form>
      {card.answered ? <Moved answered={card.answered} /> : null}
      <Ways key={card.answered?.id ?? "open"} hasAnswered={card.answered !== null} hrefs={hrefs} follow={follow} />
    </Card>
  );
}

const Hidden = ({ fields }: { fields: Readonly<Record<string, string | number>> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

interface EarlierProps {
  earlier: NonNullable<ShownCard["earlier"]>;
  onConfirm: (value: number | null) => void;
}

/** An unchanged answer is confirmed in one press (C38). */
const Earlier = ({ earlier, onConfirm }: EarlierProps) => (
  <div className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-sunken px-3 py-2 text-sm">
    <p className="min-w-0">
      <span className="text-muted">You said {earlier.when}:</span> {earlier.words}
    </p>
    <Button
      type="submit"
      name="value"
      value={earlier.value ?? "-"}
      size="small"
      onClick={(event) => {
        event.preventDefault();
        onConfirm(earlier.value);
      }}
    >
      Unchanged <KeyHint>u</KeyHint>
    </Button>
  </div>
);

/** Only once it is said: a number that stood there before would be answered for. */
const Moved = ({ answered: { words, index, moved } }: { answered: NonNullable<ShownCard["answered"]> }) => (
  <p role="status" className="flex flex-wrap items-baseline gap-x-2 rounded-md bg-carries-soft px-3 py-2 text-sm">
    <span>
      <span className="text-muted">Saved:</span> {words}
    </span>
    <span className="text-muted">
      Ladder index <span className="font-semibold text-foreground tabular-nums">{index ?? INDEX_UNKNOWN}</span>
    </span>
    {moved === null ? null : <Delta points={moved} className="text-xs" />}
  </p>
);

interface WaysProps {
  hasAnswered: boolean;
  hrefs: RoundHrefs;
  follow: (href: string) => void;
}

/** To go on without an answer is as near as to give one. */
function Ways({ hasAnswered, hrefs, follow }: WaysProps) {
  const next = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (hasAnswered) next.current?.focus({ preventScroll: true });
  }, [hasAnswered]);
  const pressed = (href: string) => (event: React.MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow(href);
  };
  return (
    <div className="grid grid-cols-2 items-center gap-2 sm:flex sm:justify-between">
      {hrefs.back === null ? (
        <span />
      ) : (
        <LinkButton size="large" variant="ghost" href={hrefs.back} prefetch={false} onClick={pressed(hrefs.back)}>
          Back <KeyHint>←</KeyHint>
        </LinkButton>
      )}
      <LinkButton
        ref={next}
        size="large"
        variant={hasAnswered ? "primary" : "secondary"}
        href={hrefs.next}
        prefetch={false}
        onClick={pressed(hrefs.next)}
      >
        {hasAnswered ? "Next" : "Skip"} <KeyHint>{hasAnswered ? "Enter" : "s"}</KeyHint>
      </LinkButton>
      <Link href={hrefs.end} prefetch={false} className="row-link col-span-2 text-center text-sm sm:order-first">
        Stop here
      </Link>
    </div>
  );
}
