import type { ReactNode } from "react";
import { LadderPicture } from "@/components/charts/ladder-picture";
import { Brand } from "@/components/layout/brand";
import { EXAMPLE_LADDER, EXAMPLE_THRESHOLDS } from "./example-ladder";

interface AuthFrameProps {
  title: string;
  description?: ReactNode;
  children: ReactNode;
}

/** The calm page before one is signed in: the form at the left, what the product is about at the right. */
export function AuthFrame({ title, description, children }: AuthFrameProps) {
  return (
    <main className="grid min-h-dvh lg:grid-cols-[minmax(24rem,1fr)_minmax(0,1.6fr)]">
      <div className="flex flex-col px-5 py-6 sm:px-10">
        <p className="flex items-center gap-2.5 font-semibold text-base">
          <Brand className="size-7" />
          Entwine
        </p>
        <div className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-6 py-10">
          <header className="space-y-1">
            <h1 className="text-2xl">{title}</h1>
            {description ? <div className="text-base text-muted">{description}</div> : null}
          </header>
          {children}
        </div>
      </div>
      <aside
        aria-label="What Entwine shows"
        className="hidden flex-col justify-center gap-5 border-border border-l bg-sunken px-10 py-8 lg:flex xl:px-16"
      >
        <div className="max-w-3xl space-y-1.5">
          <p className="text-balance font-semibold text-xl tracking-tight">
            Happy customers leave too. See how far each relationship has really grown, and what proves it.
          </p>
          <p className="text-muted text-sm">
            An example: they like us and find us easy, yet the results we promised have not arrived. What stands above
            that is hollow, however close we feel.
          </p>
        </div>
        <div className="max-w-3xl rounded-xl border border-border bg-surface p-6 shadow-card">
          <LadderPicture score={EXAMPLE_LADDER} thresholds={EXAMPLE_THRESHOLDS} hasTable={false} />
        </div>
      </aside>
    </main>
  );
}
