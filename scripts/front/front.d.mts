import type { RequestListener } from "node:http";
import type { Admission } from "./admission.mjs";

export function standInFront(): void;
export function frontOf(
  listener: RequestListener,
  surroundings: {
    readonly admission: Pick<Admission, "take" | "look" | "waiting">;
    readonly appUrl: string;
    readonly files: ReadonlySet<string>;
    readonly uploads: string;
    readonly secret: string;
    readonly hops: number;
    readonly silenceMs?: number;
  },
): RequestListener;
