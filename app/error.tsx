"use client";

import { FullMessage } from "@/components/layout/full-message";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

interface ErrorPageProps {
  error: Error & { digest?: string };
  /** Asks the server again; drawing what it answered once more would fail alike. */
  retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <FullMessage
      title="This page could not be shown"
      action={
        <>
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          <LinkButton href="/">Go to the start</LinkButton>
        </>
      }
    >
      <p>
        Something went wrong on our side. What you saved before is safe. Often a second try is enough; if not, tell your
        administrator{error.digest ? " the number below" : ""}.
      </p>
      {error.digest ? <p className="pt-2 text-xs tabular-nums">Error {error.digest}</p> : null}
    </FullMessage>
  );
}
