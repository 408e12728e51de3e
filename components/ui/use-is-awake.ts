"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * Whether the page answers yet: false where the server writes it and while the browser takes it over. Until it does, the
 * browser would send a form by itself: everything typed would stand in the address, and be lost.
 */
export const useIsAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
