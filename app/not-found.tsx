import type { Metadata } from "next";
import { FullMessage } from "@/components/layout/full-message";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
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
