import type { Metadata } from "next";
import { FullMessage } from "@/components/layout/full-message";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not allowed" };

export default function Forbidden() {
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
