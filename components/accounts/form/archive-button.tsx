"use client";

import { useState } from "react";
import { toast } from "sonner";
import { useAnnounce } from "@/components/form/use-announce";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Archive, ArchiveRestore } from "@/components/ui/icons";
import { archiveAccountAction } from "@/lib/actions/accounts";

interface ArchiveButtonProps {
  account: { readonly id: string; readonly name: string };
  isArchived: boolean;
}

/** Asks before an account goes out of sight. Nothing is lost: it can be undone at once, or here at any time. */
export function ArchiveButton({ account, isArchived }: ArchiveButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const { setArchived, isPending } = useArchive(account);
  if (isArchived) {
    return (
      <Button isPending={isPending} onClick={() => void setArchived(false)}>
        <ArchiveRestore aria-hidden="true" />
        Restore
      </Button>
    );
  }
  const archive = async () => {
    await setArchived(true);
    setAsking(false);
  };
  return (
    <Dialog
      title={`Archive ${account.name}?`}
      description="It leaves every list, sum and warning. Its history and its score stay, and you can restore it at any time: it stands in the portfolio under “Archived”."
      trigger={
        <Button variant="danger">
          <Archive aria-hidden="true" />
          Archive…
        </Button>
      }
      open={isAsking}
      onOpenChange={setAsking}
    >
      <div className="flex flex-wrap gap-2">
        <Button variant="danger" isPending={isPending} onClick={() => void archive()}>
          Archive
        </Button>
        <Button onClick={() => setAsking(false)}>Keep it</Button>
      </div>
    </Dialog>
  );
}

function useArchive({ id, name }: ArchiveButtonProps["account"]) {
  const announce = useAnnounce();
  const [isPending, setPending] = useState(false);
  const setArchived = async (isArchived: boolean) => {
    setPending(true);
    const answer = await archiveAccountAction({ accountId: id, isArchived }, crypto.randomUUID()).catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      toast.error(answer?.message ?? "The server could not be reached. Nothing was changed.");
      return;
    }
    announce({
      title: isArchived ? `${name} is archived` : `${name} is back`,
      undo: () => archiveAccountAction({ accountId: id, isArchived: !isArchived }, crypto.randomUUID()),
    });
  };
  return { setArchived, isPending };
}
