"use client";

import "./globals.css";

/** Takes the place of everything, the frame included; so it brings the least it can. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-4 px-5">
          <title>Error · Entwine</title>
          <h1 className="text-2xl">Entwine could not be shown</h1>
          <p className="text-base text-muted">
            Something went wrong on our side. Nothing you saved is lost. Wait a moment and try again.
          </p>
          <button
            type="button"
            onClick={reset}
            className="min-h-10 rounded-md bg-accent-solid px-4 font-medium text-on-accent"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
