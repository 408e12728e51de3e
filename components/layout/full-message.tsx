import type { ReactNode } from "react";

interface FullMessageProps {
  title: string;
  /** What happened, and what to do. */
  children: ReactNode;
  action: ReactNode;
}

/** A page that is nothing but one message, calm and with a way on. */
export function FullMessage({ title, children, action }: FullMessageProps) {
  return (
    <div className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-start justify-center gap-4 px-5 py-12">
      <h1 className="text-2xl">{title}</h1>
      <div className="text-base text-muted">{children}</div>
      <div className="flex flex-wrap gap-2">{action}</div>
    </div>
  );
}
