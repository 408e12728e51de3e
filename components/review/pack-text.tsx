"use client";

import { useState } from "react";
import { usePress } from "@/components/registers/use-press";
import { Button } from "@/components/ui/button";
import { removePackTextAction } from "@/lib/actions/review-packs";
import { EDITION_LABELS, PACK_BLOCK_LABELS } from "@/lib/format/pack-labels";
import type { WrittenText } from "@/lib/report/pack-blocks";
import { PackTextForm } from "./pack-text-form";
import type { PackTextPlace } from "./pack-text-place";

interface PackTextProps {
  place: PackTextPlace;
  text: WrittenText | null;
  /** Of the customer's side, what stands on ours. */
  other?: string | undefined;
  canWrite: boolean;
}

type Writing = "nothing" | "own" | "taken over";

/** One text of one edition, and its form where somebody writes it. */
export function PackText(props: PackTextProps) {
  const { place, text, other } = props;
  const [writing, setWriting] = useState<Writing>("nothing");
  const name = `${PACK_BLOCK_LABELS[place.block]}, ${EDITION_LABELS[place.edition].toLowerCase()}`;
  return (
    <div className="min-w-0 space-y-1.5">
      <p className="text-muted text-xs">{EDITION_LABELS[place.edition]}</p>
      {writing === "nothing" ? (
        <Written {...props} name={name} onWrite={setWriting} />
      ) : (
        <PackTextForm
          place={place}
          text={text}
          label={name}
          proposal={writing === "taken over" ? other : undefined}
          onDone={() => setWriting("nothing")}
        />
      )}
    </div>
  );
}

interface WrittenProps extends PackTextProps {
  name: string;
  onWrite: (writing: Writing) => void;
}

function Written({ text, canWrite, ...more }: WrittenProps) {
  return (
    <div className={text ? undefined : "flex flex-wrap items-center gap-x-4"}>
      {text ? (
        <p className="whitespace-pre-wrap break-words text-sm">{text.content}</p>
      ) : (
        <p className="text-muted text-sm">Nothing is written.</p>
      )}
      {canWrite ? <Buttons text={text} {...more} /> : null}
    </div>
  );
}

function Buttons({ place, text, other, name, onWrite }: Omit<WrittenProps, "canWrite">) {
  const write = text ? "Change" : "Write";
  return (
    <p className="-ml-2 flex flex-wrap gap-1 print:hidden">
      <Button size="small" variant="ghost" aria-label={`${write}: ${name}`} onClick={() => onWrite("own")}>
        {write}
      </Button>
      {text ? <TakeBack text={text} accountId={place.accountId} name={name} /> : null}
      {other === undefined || other === text?.content ? null : (
        <Button
          size="small"
          variant="ghost"
          aria-label={`Take over ours: ${name}`}
          onClick={() => onWrite("taken over")}
        >
          Take over ours
        </Button>
      )}
    </p>
  );
}

interface TakeBackProps {
  text: WrittenText;
  accountId: string;
  name: string;
}

function TakeBack({ text: { id: packTextId }, accountId, name }: TakeBackProps) {
  const { isPending, press } = usePress("Text taken out");
  const setRemoved = (isRemoved: boolean) =>
    removePackTextAction({ accountId, packTextId, isRemoved }, crypto.randomUUID());
  return (
    <Button
      size="small"
      variant="ghost"
      aria-label={`Take out: ${name}`}
      disabled={isPending}
      onClick={() =>
        void press(
          () => setRemoved(true),
          () => setRemoved(false),
        )
      }
    >
      Take out
    </Button>
  );
}
