import "server-only";
import type { ReactNode } from "react";
import { z } from "zod";
import type { Viewer } from "@/lib/data/scope";
import { AppError } from "@/lib/errors";
import { readDoor } from "./read-door";

interface LayoutProps {
  readonly children: ReactNode;
}

/**
 * The frame around signed-in pages. It navigates and authorises nothing: when nobody is signed in it steps aside, and
 * the page inside sends the visitor to the sign-in.
 */
export function defineLayout(render: (viewer: Viewer, children: ReactNode) => ReactNode) {
  return async function layout({ children }: LayoutProps) {
    const door = { permission: "account.read", input: z.unknown(), load: async () => null } as const;
    const viewer = await readDoor(door, null).then(
      (result) => result.viewer,
      (error: unknown) => {
        if (error instanceof AppError) return null;
        throw error;
      },
    );
    return viewer ? render(viewer, children) : children;
  };
}
