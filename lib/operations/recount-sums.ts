import "server-only";
import { recountTallies } from "@/lib/data/account-totals";
import { hasDiskSpace } from "@/lib/data/disk-space";
import { withActingScope } from "@/lib/data/scope";

/** Counts anew what the kept sums of a workspace are made of (decision 0043). */
export async function recountSums({ workspaceId }: { readonly workspaceId: string }): Promise<undefined> {
  if (await hasDiskSpace()) await withActingScope({ workspaceId }, recountTallies);
}
