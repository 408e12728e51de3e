import "server-only";
import type { ReactNode } from "react";
import { z } from "zod";
import type { Scope, Viewer } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { readDoor } from "./read-door";

interface LayoutProps {
  readonly children: ReactNode;
}

interface LayoutDoor<D> {
  readonly load: (scope: Scope) => Promise<D>;
  readonly render: (view: { data: D; viewer: Viewer; children: ReactNode }) => ReactNode;
}

/**
 * The frame around signed-in pages. It navigates and authorises nothing: when nobody is signed in it steps aside, and
 * the page inside sends the visitor to the sign-in.
 */
export function defineLayout<D>({ load, render }: LayoutDoor<D>) {
  return async function layout({ children }: LayoutProps) {
    const door = { permission: "account.read", input: z.unknown(), load } as const;
    const result = await readDoor(door, null).catch((error: unknown) => {
      if (error instanceof AppError) return null;
      throw error;
    });
    return result ? render({ data: result.data, viewer: result.viewer, children }) : children;
  };
}
