"use client";

import { useEffect, useRef } from "react";
import { tinykeys } from "tinykeys";
import { ownValue } from "@/lib/schemas/own-value";
import { areSingleKeysOn } from "./single-keys";

type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Binds keys for as long as the component is shown. Names as in tinykeys: "$mod+k", "g a", "?".
 * Without a modifier a key is left alone while somebody types, and when single keys are switched off.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const names = Object.keys(shortcuts).join("\n");
  useEffect(() => {
    const bound = names.split("\n").map((name) => [
      name,
      (event: KeyboardEvent) => {
        if (!isModified(name) && (isTyping(event) || !areSingleKeysOn())) return;
        event.preventDefault();
        ownValue(latest.current, name)?.(event);
      },
    ]);
    return tinykeys(window, Object.fromEntries(bound));
  }, [names]);
}

function isModified(name: string): boolean {
  return /\$mod|Control|Meta|Alt/.test(name);
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "button", "submit"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}
