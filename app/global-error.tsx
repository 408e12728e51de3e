"use client";

import "./globals.css";

interface GlobalErrorProps {
  error: Error & { digest?: string };
}

/** Takes the place of everything, the frame included; so it brings the least it can, and tries again by a full load. */
export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-4 px-5">
          <title>Error · Entwine</title>
          <h1 className="text-2xl">Entwine could not be shown</h1>
          <p className="text-base text-muted">
            Something went wrong on our side. What you saved before is safe. Wait a moment and try again; if it stays,
            tell your administrator{error.digest ? " the number below" : ""}.
          </p>
          {error.digest ? <p className="text-muted text-xs tabular-nums">Error {error.digest}</p> : null}
          <div className="flex flex-wrap gap-2">
            <button
              type="button"
              onClick={() => window.location.reload()}
              className="min-h-10 rounded-md bg-accent-solid px-4 font-medium text-on-accent"
            >
              Try again
            </button>
            {/* A full load: the router is what may have failed. */}
            <a
              href="/"
              className="inline-flex min-h-10 items-center rounded-md border border-border-strong px-4 font-medium"
            >
              Go to the start
            </a>
          </div>
        </main>
      </body>
    </html>
  );
}
