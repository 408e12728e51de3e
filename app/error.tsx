"use client";

import { FullMessage } from "@/components/layout/full-message";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <FullMessage
      title="This page could not be shown"
      action={
        <>
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
          <LinkButton href="/">Go to the start</LinkButton>
        </>
      }
    >
      <p>
        Something went wrong on our side, or the database was away for a moment. Nothing you saved is lost. Try again;
        if it stays, tell your administrator.
      </p>
      {error.digest ? <p className="pt-2 text-xs tabular-nums">Error {error.digest}</p> : null}
    </FullMessage>
  );
}
