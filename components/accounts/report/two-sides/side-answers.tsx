"use client";

import Link from "next/link";
import type { ShownAnswer } from "./shown-answer";

/** What one side answers to one question, made when it is unfolded. */
export function SideAnswers({ heading, answers }: { heading: string; answers: readonly ShownAnswer[] }) {
  return (
    <div>
      <h3 className="text-muted text-xs">{heading}</h3>
      {answers.length === 0 ? <p className="text-sm text-unknown">Nobody has answered.</p> : null}
      <ul className="space-y-1.5">
        {answers.map(({ key, said, line, who, when, href }) => (
          <li key={key} className="text-sm">
            <p className="font-medium">{said}</p>
            {line ? <p className="text-muted">{line}</p> : null}
            <p className="text-muted text-xs">
              {who},{" "}
              {href === null ? (
                when
              ) : (
                <Link href={href} prefetch={false} className="inline-block leading-6 hover:text-accent hover:underline">
                  {when}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
