"use server";

import { definePublicAction } from "@/lib/http/define-public-action";
import { setUpWorkspace } from "@/lib/operations/set-up-workspace";
import { setupInput } from "@/lib/schemas/member";

export const setUpWorkspaceAction = definePublicAction({ input: setupInput, run: setUpWorkspace });
