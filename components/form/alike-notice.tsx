"use client";

import { Notice } from "@/components/ui/notice";
import type { AlikeRecord } from "@/lib/schemas/alike";

interface AlikeNoticeProps {
  noun: "account" | "contact";
  alike: readonly AlikeRecord[];
}

/** What exists already and is probably the same; opened beside the form, so that nothing typed is lost. */
export function AlikeNotice({ noun, alike }: AlikeNoticeProps) {
  if (alike.length === 0) return null;
  const isSame = alike.some((one) => one.isSame);
  return (
    <Notice
      kind="warn"
      title={
        isSame
          ? `There is ${noun === "account" ? "an account" : "a contact"} of this name`
          : `This ${noun} may exist already`
      }
    >
      <ul>
        {alike.map(({ path, name, detail }) => (
          <li key={path}>
            <a href={path} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
              {name}
              <span className="sr-only"> (opens in a new window)</span>
            </a>
            {detail ? <span className="text-muted"> · {detail}</span> : null}
          </li>
        ))}
      </ul>
      <p>{isSame ? "Open it, or choose another name." : "Nothing was saved yet. If it is another one, save anyway."}</p>
    </Notice>
  );
}

/** What the button says: the same again, once somebody was warned. */
export const saveLabelOf = (alike: readonly AlikeRecord[], label: string): string =>
  alike.length > 0 && !alike.some(({ isSame }) => isSame) ? "Save anyway" : label;
