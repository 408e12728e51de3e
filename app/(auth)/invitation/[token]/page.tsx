import type { Metadata } from "next";
import { z } from "zod";
import { AuthFrame } from "@/components/sign-in/auth-frame";
import { InvitationForm } from "@/components/sign-in/invitation-form";
import { LinkButton } from "@/components/ui/link-button";
import { ROLE_LABELS } from "@/lib/format/role-labels";
import { definePublicPage } from "@/lib/http/define-public-page";
import { readInvitation } from "@/lib/operations/read-invitation";

export const metadata: Metadata = { title: "Invitation" };

export default definePublicPage({
  input: z.object({ token: z.string().min(1).max(200) }),
  load: ({ token }, now) => readInvitation(token, now),
  render: ({ data: invitation, input: { token } }) =>
    invitation ? (
      <AuthFrame
        title={`Join ${invitation.workspaceName}`}
        description={`You were invited as ${ROLE_LABELS[invitation.role].toLowerCase()}.`}
      >
        <InvitationForm token={token} email={invitation.email} />
      </AuthFrame>
    ) : (
      <AuthFrame
        title="This invitation is over"
        description="It was used, taken back, or is older than seven days. Ask the person who invited you for a new link."
      >
        <LinkButton href="/sign-in" size="large">
          Sign in
        </LinkButton>
      </AuthFrame>
    ),
});
