"use client";

/** Longer than this nobody types without looking. */
const SOON_MS = 2000;

/**
 * Gives what is typed to `take` until the field of the palette has the focus: who presses the shortcut and types on means
 * the palette, however long it takes to stand there.
 */
export function typedBeforeFocus(take: (letter: string) => void): void {
  const stop = () => {
    window.removeEventListener("keydown", onKey, true);
    window.removeEventListener("pointerdown", stop, true);
    clearTimeout(timer);
  };
  const onKey = (event: KeyboardEvent) => {
    const hasFocus = event.target instanceof Element && event.target.matches("[cmdk-input]");
    // Whoever leaves again, or points at something else, types elsewhere.
    if (hasFocus || event.key === "Escape") return stop();
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    take(event.key);
  };
  window.addEventListener("keydown", onKey, true);
  window.addEventListener("pointerdown", stop, true);
  const timer = setTimeout(stop, SOON_MS);
}
