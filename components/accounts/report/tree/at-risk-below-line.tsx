import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { viewPath } from "@/lib/schemas/account-view";
import { treeHref } from "./tree-href";

interface AtRiskBelowLineProps {
  below: { readonly count: number; readonly worst: { readonly id: string; readonly name: string } } | null;
  accountId: string;
}

/** A group that stands well hides a house that does not: so that is said where the group is looked at. */
export function AtRiskBelowLine({ below, accountId }: AtRiskBelowLineProps) {
  if (below === null) return null;
  const { count, worst } = below;
  return (
    <Notice kind="warn">
      <Link href={treeHref(accountId, { show: "at-risk" })} prefetch={false} className="font-medium hover:underline">
        {count === 1 ? "One account below is at risk" : `${count} accounts below are at risk`}
      </Link>
      {count === 1 ? ": " : ", the lowest of them "}
      <Link href={viewPath("overview", worst.id)} prefetch={false} className="underline underline-offset-2">
        {worst.name}
      </Link>
      .
    </Notice>
  );
}
