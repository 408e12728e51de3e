"use client";

import { FullMessage } from "@/components/layout/full-message";
import { LinkButton } from "@/components/ui/link-button";

/** What an address says that leads nowhere. Every page brings it along, so it is one name and no elements. */
export function NothingHere() {
  return (
    <FullMessage
      title="There is nothing here"
      action={
        <>
          <LinkButton href="/portfolio" variant="primary">
            Search the portfolio
          </LinkButton>
          <LinkButton href="/">Go to the start</LinkButton>
        </>
      }
    >
      What you are looking for does not exist, was removed, or belongs to a workspace you are not in. Check the address,
      or search for the account by its name.
    </FullMessage>
  );
}
