import type { Story } from "../story";
import { DEVOTED } from "./devoted";
import { EXPOSED } from "./exposed";
import { OTHERS } from "./others";
import { SLIPPING } from "./slipping";
import { UNEASY } from "./uneasy";
import { WARM } from "./warm";
import { YOUNG } from "./young";

export const STORIES: readonly Story[] = [...DEVOTED, ...WARM, ...UNEASY, ...EXPOSED, ...SLIPPING, ...YOUNG, ...OTHERS];
