"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ArrowLeftRight } from "@/components/ui/icons";
import { switchWorkspaceAction } from "@/lib/actions/workspaces";

interface WorkspaceSwitchProps {
  /** The other workspaces one is a member of, the one used last first. */
  others: readonly { readonly workspaceId: string; readonly workspaceName: string }[];
}

/** Leads to one's other workspaces by a full load: nothing of this one stays on the screen. Most people have none. */
export function WorkspaceSwitch({ others }: WorkspaceSwitchProps) {
  const [goingTo, setGoingTo] = useState<string | null>(null);
  if (others.length === 0) return null;
  const go = async (workspaceId: string) => {
    setGoingTo(workspaceId);
    const answer = await switchWorkspaceAction({ workspaceId }).catch(() => null);
    if (answer?.ok) return window.location.assign("/");
    setGoingTo(null);
    toast.error(answer?.message ?? "The server could not be reached. You are still where you were.");
  };
  return (
    <ul aria-label="Your other workspaces" className="max-h-40 overflow-y-auto">
      {others.map(({ workspaceId, workspaceName }) => (
        <li key={workspaceId}>
          <Button
            variant="ghost"
            size="small"
            className="-ml-2 max-w-full justify-start"
            isPending={goingTo === workspaceId}
            disabled={goingTo !== null}
            onClick={() => void go(workspaceId)}
          >
            <ArrowLeftRight aria-hidden="true" />
            <span className="truncate">Go to {workspaceName}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
