"use client";

import { FullMessage } from "@/components/layout/full-message";
import { LinkButton } from "@/components/ui/link-button";

/** What a screen says that one's role does not open. Every page brings it along, so it is one name and no elements. */
export function NotAllowed() {
  return (
    <FullMessage
      title="Your role does not open this"
      action={
        <>
          <LinkButton href="/" variant="primary">
            Go to the start
          </LinkButton>
          <LinkButton href="/settings/members">See who is administrator</LinkButton>
        </>
      }
    >
      Every role has its own screens. An administrator of this workspace can give you another role.
    </FullMessage>
  );
}
