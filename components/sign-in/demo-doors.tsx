"use client";

import { useState } from "react";
import { ArrowRight, Building2, LayoutGrid, ShieldAlert } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import type { DemoRole } from "@/lib/schemas/member";
import { signIn } from "./auth-request";

const DOORS = [
  {
    role: "account_manager",
    title: "account manager",
    sees: "Your own accounts: what is due, and why each one stands where it stands.",
    icon: Building2,
  },
  {
    role: "cx_leader",
    title: "CX leader",
    sees: "The whole portfolio on its ladder, and what we do not know about it.",
    icon: LayoutGrid,
  },
  {
    role: "executive",
    title: "executive",
    sees: "The relationships at risk, in one sentence each, on one page.",
    icon: ShieldAlert,
  },
] as const satisfies readonly { readonly role: DemoRole; readonly [part: string]: unknown }[];

/** One click into the demo world, as one of the three people the product is made for. */
export function DemoDoors() {
  const [entering, setEntering] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const enter = async (role: string) => {
    setProblem(null);
    setEntering(role);
    const answer = await signIn("demo", { role });
    if (answer.ok) return window.location.assign("/");
    setProblem(answer.message);
    setEntering(null);
  };
  return (
    <div className="space-y-2">
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      {DOORS.map(({ role, title, sees, icon: Icon }) => (
        <button
          key={role}
          type="button"
          disabled={entering !== null}
          onClick={() => enter(role)}
          className="group flex w-full items-center gap-3 rounded-lg border border-border bg-surface p-3 text-left shadow-card transition-colors hover:border-accent disabled:opacity-60"
        >
          <span className="grid size-9 shrink-0 place-items-center rounded-md bg-accent-soft text-accent">
            <Icon aria-hidden="true" className="size-4.5" />
          </span>
          <span className="min-w-0 flex-1">
            <span className="block font-medium text-sm">Look around as {title}</span>
            <span className="block text-muted text-xs">{sees}</span>
          </span>
          {entering === role ? (
            <Spinner className="text-muted" />
          ) : (
            <ArrowRight
              aria-hidden="true"
              className="size-4 shrink-0 text-muted transition-transform group-hover:translate-x-0.5 group-hover:text-accent"
            />
          )}
        </button>
      ))}
    </div>
  );
}
