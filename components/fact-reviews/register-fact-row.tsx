"use client";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { REGISTERS } from "@/lib/registers/all-registers";
import type { KnownFact } from "@/lib/report/list-facts";
import { REGISTER_NAMES, type RegisterNoun, registerAnchor } from "@/lib/schemas/register-noun";
import { FACT_QUESTIONS } from "./fact-choices";
import { FactTold } from "./fact-told";
import { useReview } from "./use-review";

interface RegisterFactRowProps {
  accountId: string;
  fact: KnownFact;
  /** The register that tells it. */
  noun: RegisterNoun;
  today: string;
  /** UTC milliseconds. */
  now: number;
}

/** A fact that follows from its register; that there is nothing to keep is said here. */
export function RegisterFactRow({ accountId, fact, noun, today, now }: RegisterFactRowProps) {
  const { kind, said } = fact;
  const { isPending, review } = useReview({ accountId, kind, today, now });
  const isKept = said !== null && said.noun !== null && said.value > 0;
  const one = REGISTER_NAMES[noun].one.toLowerCase();
  return (
    <li className="space-y-2 px-4 py-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <FactTold fact={fact} now={now} />
        <div className="flex shrink-0 gap-2">
          {isKept ? (
            <LinkButton href={`#${registerAnchor(noun)}`} size="small">
              See the records
            </LinkButton>
          ) : (
            <>
              {said === null || said.value === 0 ? (
                <Button size="small" isPending={isPending} onClick={() => void review(0, "")}>
                  {said === null ? "There is none" : "Still none"}
                </Button>
              ) : null}
              <LinkButton href={`?add=${noun}`} size="small" prefetch={false}>
                {REGISTERS[noun].words.add}
              </LinkButton>
            </>
          )}
        </div>
      </div>
      <p className="text-muted text-sm">
        {FACT_QUESTIONS[kind]}
        {said !== null && said.noun === null && said.value > 0
          ? ` Typed by hand: write down the ${one} it rests on, and it is kept by that.`
          : null}
      </p>
    </li>
  );
}
