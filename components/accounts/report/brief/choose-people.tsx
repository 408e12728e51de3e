"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ChevronRight } from "@/components/ui/icons";
import { PeopleBoxes } from "./people-boxes";

interface ChoosePeopleProps {
  people: readonly { readonly id: string; readonly name: string }[];
  chosen: readonly string[];
  /** How many of theirs are known besides. */
  others: number;
  /** Of the page without anybody named. */
  address: string;
}

/** Ticks who comes; the address says it, so that it can be kept and sent on. */
export function ChoosePeople({ people, chosen, others, address }: ChoosePeopleProps) {
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [ticked, setTicked] = useState(chosen);
  function tick(id: string, isComing: boolean) {
    const next = people.map((one) => one.id).filter((one) => (one === id ? isComing : ticked.includes(one)));
    setTicked(next);
    startTransition(() => router.replace(withPeople(address, next), { scroll: false }));
  }
  return (
    <Disclosure
      className="group/choose print:hidden"
      summaryClassName="inline-flex min-h-8 list-none items-center gap-1 text-accent text-xs pointer-coarse:min-h-11"
      summary={
        <>
          <ChevronRight aria-hidden="true" className="size-3.5 group-open/choose:rotate-90" />
          Choose who comes
        </>
      }
    >
      <PeopleBoxes people={people} ticked={ticked} others={others} onTick={tick} />
    </Disclosure>
  );
}

function withPeople(address: string, ids: readonly string[]): string {
  if (ids.length === 0) return address;
  return `${address}${address.includes("?") ? "&" : "?"}with=${ids.join(".")}`;
}
