import { z } from "zod";
import { searchAccounts } from "@/lib/data/accounts";
import { defineReadRoute } from "@/lib/http/define-route";

/** The few accounts whose name holds what was typed, for the palette. */
export const GET = defineReadRoute({
  permission: "account.read",
  input: z.object({ q: z.string().trim().min(1).max(200) }),
  load: async (scope, { q }) => ({
    accounts: (await searchAccounts(scope, q)).map(({ id, name }) => ({ id, name })),
  }),
});
