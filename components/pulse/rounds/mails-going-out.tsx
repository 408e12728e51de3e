"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Progress } from "@/components/ui/progress";
import type { MailsUnderWay } from "@/lib/pulse/mails-under-way";

/** Often enough to see it move, and seldom enough to cost nothing. */
const LOOK_AGAIN_MS = 4000;

/** While mails go out: how many are over. It looks again by itself, and "Take this round back" above stops the rest. */
export function MailsGoingOut({ over, total }: MailsUnderWay) {
  const router = useRouter();
  const isUnderWay = over < total;
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const again = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, LOOK_AGAIN_MS);
    return () => clearInterval(again);
  }, [isUnderWay, router]);
  if (!isUnderWay) return null;
  return (
    <div className="rounded-md border border-border px-4 py-3">
      <Progress label="Mails are going out" done={over} total={total} />
      <p className="mt-1 text-muted text-xs">
        Taking the round back stops those that are left. Without a mail server they wait in the outbox.
      </p>
    </div>
  );
}
