"use client";

import { useSyncExternalStore } from "react";
import { browserStore } from "./browser-store";

const KEY = "entwine.single-keys";
const CHANGED = "entwine:single-keys";

/** Shortcuts of one letter can be switched off (WCAG 2.1.4): dictation and shaky hands press letters by accident. */
export function useSingleKeys(): { isOn: boolean; set: (isOn: boolean) => void } {
  const isOn = useSyncExternalStore(subscribe, areSingleKeysOn, () => true);
  return { isOn, set };
}

export function areSingleKeysOn(): boolean {
  return browserStore.read(KEY) !== "off";
}

function set(isOn: boolean): void {
  browserStore.keep(KEY, isOn ? "on" : "off");
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("storage", onChange);
  };
}
