"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { FormProblem } from "./use-action-form";

interface FormProblemNoticeProps {
  problem: FormProblem | null;
  onRetry?: (() => void) | undefined;
  /** What somebody else changed meanwhile, shown with a conflict. */
  children?: ReactNode;
}

/** Why nothing was saved, and what to do now. */
export function FormProblemNotice({ problem, onRetry, children }: FormProblemNoticeProps) {
  const path = usePathname();
  const place = useRef<HTMLDivElement>(null);
  // A field that is wrong takes the focus; what is about the whole form must be seen, wherever the button is.
  useEffect(() => {
    if (problem && !problem.fields) place.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  if (!problem) return null;
  const isAway = ["unreachable", "unavailable", "storage_full"].includes(problem.code);
  const signIn = (
    <LinkButton href={`/sign-in?next=${encodeURIComponent(path)}`} target="_blank" size="small">
      Sign in
    </LinkButton>
  );
  const retry = onRetry ? (
    <Button size="small" onClick={onRetry}>
      Try again
    </Button>
  ) : null;
  return (
    <div ref={place} className="scroll-mt-20">
      <Notice
        kind={problem.code === "conflict" ? "warn" : "error"}
        title={TITLES[problem.code] ?? "Not saved"}
        action={problem.code === "not_signed_in" ? signIn : isAway ? retry : null}
      >
        <p>{problem.message}</p>
        {problem.fields?.["$"] ? <p>{problem.fields["$"]}</p> : null}
        {children}
      </Notice>
    </div>
  );
}

const TITLES: Readonly<Partial<Record<FormProblem["code"], string>>> = {
  conflict: "Changed meanwhile",
  unreachable: "No connection",
  not_signed_in: "You are signed out",
};
