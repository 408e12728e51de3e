"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { archiveAccountAction } from "@/lib/actions/accounts";

interface ArchiveButtonProps {
  account: { readonly id: string; readonly name: string };
  isArchived: boolean;
}

/** Archiving hides an account and loses nothing; it can be undone at once, or here at any time. */
export function ArchiveButton({ account, isArchived }: ArchiveButtonProps) {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const archive = async (next: boolean) => {
    setPending(true);
    const input = { accountId: account.id, isArchived: next };
    const answer = await archiveAccountAction(input, crypto.randomUUID()).catch(() => null);
    setPending(false);
    if (!answer?.ok) {
      toast.error(answer?.message ?? "The server could not be reached. Nothing was changed.");
      return;
    }
    toast.success(
      next ? `${account.name} archived` : `${account.name} restored`,
      next ? { action: { label: "Undo", onClick: () => void archive(false) } } : {},
    );
    router.refresh();
  };
  const Icon = isArchived ? ArchiveRestore : Archive;
  return (
    <Button
      variant={isArchived ? "secondary" : "danger"}
      isPending={isPending}
      onClick={() => void archive(!isArchived)}
    >
      <Icon aria-hidden="true" />
      {isArchived ? "Restore" : "Archive"}
    </Button>
  );
}
