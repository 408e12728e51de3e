import { redirect } from "next/navigation";
import { z } from "zod";
import { homeOf } from "@/components/layout/navigation";
import { definePage } from "@/lib/http/define-page";

/** Everybody begins where their week begins; who is not signed in is sent there first. */
export default definePage({
  permission: "account.read",
  input: z.unknown(),
  load: async () => null,
  render: ({ viewer }) => redirect(homeOf(viewer.role)),
});
