"use client";

import { useEffect, useRef } from "react";
import { areSingleKeysOn } from "@/components/layout/single-keys";
import { type AnswerIntent, answerIntent } from "./answer-keys";

/** Listens for the keys of the assessment for as long as it is shown; a window that lies above it takes them instead. */
export function useAnswerKeys(onIntent: (intent: AnswerIntent) => void): void {
  const latest = useRef(onIntent);
  useEffect(() => {
    latest.current = onIntent;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !areSingleKeysOn()) return;
      const isModified = event.ctrlKey || event.metaKey || event.altKey;
      const intent = answerIntent({ key: event.key, isModified, focus: focusOf(event.target) });
      if (!intent) return;
      event.preventDefault();
      latest.current(intent);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function focusOf(target: EventTarget | null): "page" | "control" | "text" {
  if (!(target instanceof HTMLElement)) return "page";
  if (target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [role=dialog]")) return "text";
  return target.closest("button, a, summary, [role=button]") ? "control" : "page";
}
