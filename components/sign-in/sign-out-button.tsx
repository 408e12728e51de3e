"use client";

import { useState } from "react";
import { toast } from "sonner";
import { forgetDrafts } from "@/components/form/draft";
import { Button } from "@/components/ui/button";
import { LogOut } from "@/components/ui/icons";
import { signOut } from "./auth-request";

/** Ends the session in the database, then leaves by a full load: nothing of it stays in the browser. */
export function SignOutButton() {
  const [isPending, setPending] = useState(false);
  const leave = async () => {
    setPending(true);
    const answer = await signOut();
    if (answer.ok) {
      forgetDrafts();
      return window.location.assign("/sign-in");
    }
    setPending(false);
    toast.error(answer.message);
  };
  return (
    <Button variant="ghost" size="small" className="-ml-2 justify-start" isPending={isPending} onClick={leave}>
      <LogOut aria-hidden="true" />
      Sign out
    </Button>
  );
}
