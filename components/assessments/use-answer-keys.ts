"use client";

import { useEffect, useRef } from "react";
import { areSingleKeysOn } from "@/components/layout/single-keys";
import type { PressedKey } from "./answer-keys";

/** Listens for the keys of questions for as long as they are shown; a window that lies above them takes them instead. */
export function useAnswerKeys<I>(intentOf: (pressed: PressedKey) => I | null, onIntent: (intent: I) => void): void {
  const latest = useRef({ intentOf, onIntent });
  useEffect(() => {
    latest.current = { intentOf, onIntent };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !areSingleKeysOn()) return;
      const isModified = event.ctrlKey || event.metaKey || event.altKey;
      const intent = latest.current.intentOf({ key: event.key, isModified, focus: focusOf(event.target) });
      if (!intent) return;
      event.preventDefault();
      latest.current.onIntent(intent);
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
