"use client";

import { useRouter } from "next/navigation";
import { useRemoval } from "@/components/taken-back/use-removal";
import { Button } from "@/components/ui/button";
import { Trash2, Undo2 } from "@/components/ui/icons";
import { viewPath } from "@/lib/schemas/account-view";

interface TakeBackButtonProps {
  account: { readonly id: string; readonly name: string };
  interactionId: string;
  /** What it says. */
  summary: string;
  /** It was taken back before: then it can be restored. */
  isRemoved: boolean;
}

/** No question is asked: it can be undone. */
export function TakeBackButton({ account, interactionId, summary, isRemoved }: TakeBackButtonProps) {
  const router = useRouter();
  const { setRemoved, isPending } = useRemoval({ noun: "interaction", id: interactionId, name: summary });
  const leave = async () => {
    if (await setRemoved(!isRemoved)) router.push(viewPath("timeline", account.id));
  };
  return (
    <Button variant={isRemoved ? "secondary" : "danger"} isPending={isPending} onClick={() => void leave()}>
      {isRemoved ? <Undo2 aria-hidden="true" /> : <Trash2 aria-hidden="true" />}
      {isRemoved ? "Restore" : "Take back"}
    </Button>
  );
}
