"use client";

import { useSyncExternalStore } from "react";

/** From here on rows are rows; below they are cards. */
const TABLE = "(width >= 48rem)";

const watch = (changed: () => void) => {
  const media = window.matchMedia(TABLE);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
};

/** Whether there is room for a table. The server does not know, and writes nothing that depends on it. */
export const useIsTable = (): boolean =>
  useSyncExternalStore(
    watch,
    () => window.matchMedia(TABLE).matches,
    () => false,
  );
