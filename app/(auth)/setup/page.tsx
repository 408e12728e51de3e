import type { Metadata } from "next";
import { z } from "zod";
import { SetupForm } from "@/components/setup/setup-form";
import { SetupTokenForm } from "@/components/setup/setup-token-form";
import { AuthFrame } from "@/components/sign-in/auth-frame";
import { LinkButton } from "@/components/ui/link-button";
import { isSetupToken } from "@/lib/auth/tokens";
import { hasAnyUser } from "@/lib/data/users";
import { definePublicPage } from "@/lib/http/define-public-page";

export const metadata: Metadata = { title: "Set up" };

export default definePublicPage({
  input: z.object({ token: z.string().max(200).optional() }),
  load: async ({ token }) => ({
    isOver: await hasAnyUser(),
    isValid: token !== undefined && isSetupToken(token.trim()),
  }),
  render: ({ data: { isOver, isValid }, input: { token } }) => {
    if (isOver) {
      return (
        <AuthFrame title="Already set up" description="An administrator is there. Ask for an invitation, or sign in.">
          <LinkButton href="/sign-in" variant="primary" size="large">
            Sign in
          </LinkButton>
        </AuthFrame>
      );
    }
    if (!(isValid && token)) {
      const description = token ? "This token is not valid (any more). A restart prints a new one." : null;
      return (
        <AuthFrame title="Set up your workspace" description={description}>
          <SetupTokenForm />
        </AuthFrame>
      );
    }
    return (
      <AuthFrame title="Set up your workspace" description="You become its first administrator and can invite others.">
        <SetupForm token={token.trim()} />
      </AuthFrame>
    );
  },
});
