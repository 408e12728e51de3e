"use client";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { type Reviewing, useReview } from "./use-review";

interface ConfirmDepartmentsProps extends Reviewing {
  label: string;
  /** What is confirmed, in words and as points; null where there is nothing to count. */
  counted: string;
  value: number | null;
}

/** For whoever may say how far we reach. */
export function ConfirmDepartments({ label, counted, value, ...fact }: ConfirmDepartmentsProps) {
  const { isPending, review } = useReview(fact);
  return (
    <div className="flex shrink-0 gap-2">
      {value === null ? null : (
        <Button size="small" isPending={isPending} onClick={() => void review(value, counted)}>
          {label}
        </Button>
      )}
      <LinkButton href="?add=department" size="small" prefetch={false}>
        Add a department
      </LinkButton>
    </div>
  );
}
